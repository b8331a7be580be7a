/** Data, statistics and artificial intelligence. How a line reads is said beside `readWords`. */
export const data = `
Data analysis: data analytics, analyzing data, data analyst, analytics, analysis of data, working with data, data crunching
  Data literacy: understanding data, reading data, data fluency, data basics, data awareness
  Data-driven decision making: data-driven decisions, data informed decisions, evidence-based decisions, using data to make decisions
  Data visualization: data viz, dataviz, charts, graphs, charts and graphs, visualizing data, visual analytics, information visualization
  Dashboards: dashboard design, building dashboards, dashboarding, dashboard, designing dashboards
  Business intelligence: bi, bi tools, bi reporting, bi development, business intelligence reporting
  Reporting: reporting and analytics, management reporting, creating reports, building reports
  Power BI: powerbi, microsoft power bi, pbi, power bi dashboards, power bi reports, power bi desktop
  DAX: data analysis expressions, dax formulas
  Tableau: tableau desktop, tableau dashboards, tableau software, tableau server
  Looker: looker studio, google data studio, google looker, lookml
  Qlik: qlikview, qlik sense, qliksense
  Alteryx: alteryx designer
  SPSS: ibm spss, spss statistics
  Web analytics: website analytics, site analytics, web tracking, matomo
  Geospatial analysis: spatial analysis, geospatial data, geospatial, geodata, spatial data
    GIS: geographic information systems, geographic information system, geoinformatics
      ArcGIS: esri, arc gis
      QGIS
    Remote sensing: satellite imagery, earth observation, satellite data
    Cartography: map making, mapmaking, maps, making maps
  Data cleaning: data wrangling, cleaning data, data cleansing, data preparation, data munging, data prep
  Data quality: quality of data, data quality management, improving data quality
  Data governance: data gov, data stewardship, data ownership, data policies, governing data
  Master data management: mdm, master data, reference data management
  Data strategy: strategy for data, data and analytics strategy
  Data ethics: ethical use of data, responsible data use
  Data management: managing data, data handling, research data management
  Data science: data scientist, datascience, data sciences
  Pandas: python pandas, pandas dataframes
  NumPy: num py, numerical python
  Jupyter: jupyter notebooks, jupyter notebook, jupyterlab, ipython, python notebooks
  Tidyverse: dplyr, ggplot2, ggplot, r tidyverse
  Web scraping: scraping, scraping websites, screen scraping, data scraping, beautiful soup
Statistics: stats, statistical analysis, statistician, statistical methods, biostatistics, applied statistics
  Regression analysis: regression, linear regression, logistic regression, regression modeling
  Bayesian statistics: bayesian inference, bayesian analysis, bayesian methods, bayes
  Causal inference: causality, causal analysis, causal modeling
  Time series analysis: time series, time-series forecasting, arima
  Experimental design: experiment design, design of experiments, doe, designing experiments
  Hypothesis testing: significance testing, statistical testing, statistical tests, t-tests
  Statistical process control: spc, control charts
  Survey analysis: analyzing surveys, survey research, survey methodology
  Quantitative research: quantitative analysis, quantitative methods, quant research
  Simulation: monte carlo simulation, monte carlo, simulation modeling, discrete event simulation
  Operations research: mathematical optimization, linear programming, optimization modeling, mathematical programming
  Mathematics: maths, math, calculus, linear algebra, algebra, applied mathematics, mathematical modeling
  Numerical analysis: numerical methods, finite differences
Machine learning: ml, ml models, machine learning models, machine learning engineering, statistical learning, ai/ml
  Deep learning: neural networks, neural nets, artificial neural networks, dl models, transformers models
  Natural language processing: nlp, text mining, computational linguistics, text analytics, text analysis, language processing
  Computer vision: image recognition, image processing, object detection, vision ai
    OpenCV: open cv
  Recommender systems: recommendation systems, recommendation engines, recommenders, recommendations algorithms
  Reinforcement learning: q-learning, deep reinforcement learning, rl agents
  Feature engineering: feature selection, features for machine learning
  Predictive analytics: predictive modeling, predictions, predictive models, prediction models
  Anomaly detection: outlier detection, detecting anomalies
  MLOps: ml ops, ml operations, machine learning operations, model deployment
  Speech recognition: speech-to-text, asr, voice recognition
  Scikit-learn: sklearn, scikit, sci-kit learn
  TensorFlow: tensor flow
    Keras: tensorflow keras
  PyTorch: py torch, torch
  Time-to-event analysis: survival analysis, cox regression
Artificial intelligence: ai, a.i., ai strategy, understanding ai, ai literacy, applied ai, using ai, ai tools
  Generative AI: genai, gen ai, generative artificial intelligence, generative models, ai image generation
  Large language models: llms, llm, gpt, language models, llm applications, rag, retrieval augmented generation
  Prompt engineering: prompting, writing prompts, prompts, ai prompts, prompt writing, prompt design, prompt engineer
  ChatGPT: chat gpt, using chatgpt, openai chatgpt
  AI ethics: responsible ai, ethical ai, ai governance, trustworthy ai, eu ai act, ai safety
  AI agents: agentic ai, autonomous agents, llm agents
  Chatbots: chat bots, chatbot development, conversational ai, bots, virtual assistants
  GitHub Copilot: ai pair programming, ai coding assistants, ai-assisted coding, coding with ai
Data engineering: data engineer, data pipelines, building data pipelines, data platform, data infrastructure, data pipeline
  ETL: elt, extract transform load, etl development, data integration, etl pipelines
    Informatica
    SSIS: sql server integration services
  Data modeling: data models, modeling data, dimensional modeling, star schema, entity relationship modeling, data modelling techniques, erd
  Data warehousing: data warehouse, dwh, edw, warehouse modeling of data, kimball
  Data lakes: data lake, lakehouse, data lakehouse, delta lake
  Data architecture: data architect, data mesh, enterprise data architecture
  Big data: bigdata, large-scale data, large data sets
  Apache Spark: spark, pyspark, spark sql
  Apache Kafka: kafka, event streaming, kafka streams
  Apache Airflow: airflow, workflow orchestration for data
  Hadoop: apache hadoop, mapreduce, hdfs
    Apache Hive: hive
  Databricks: azure databricks, databricks lakehouse
  Snowflake: snowflake data cloud, snowflake db
  BigQuery: google bigquery, big query
  Amazon Redshift: redshift, aws redshift
  Microsoft Fabric: ms fabric lakehouse, fabric analytics, onelake
  Azure Synapse: synapse, synapse analytics
  dbt: data build tool, dbt core, dbt models
  Stream processing: real-time data, streaming data
    Apache Flink: flink
Databases: database, dbms, database management, relational databases, database development, rdbms, db design
  SQL: sql queries, writing sql, structured query language, sql querying, sequel query language, writing queries
  Database administration: dba, database administrator, administering databases, db admin
  Database design: designing databases, schema design, database schema design, normalization of databases
  Query optimization: sql tuning, query tuning, sql performance, query performance
  PostgreSQL: postgres, psql, pgsql, postgre, postgre sql
  MySQL: my sql, mariadb, maria db
  Microsoft SQL Server: sql server, mssql, ms sql, microsoft sql, sqlserver
  Oracle Database: oracle db, oracle sql, oracle databases, oracle dba
  MongoDB: mongo, mongo db
  NoSQL: no sql, document databases, non-relational databases
  Redis: redis cache, redis db
  Elasticsearch: elastic search, elastic, elk, elk stack
    OpenSearch: open search
    Kibana
  Cassandra: apache cassandra, cassandra db
  SQLite: sqlite3, sql lite
  Graph databases: graph db, graphdb, cypher query language
    Neo4j: neo 4j
  Vector databases: vector search, vector stores, embeddings search
    Pinecone
`
