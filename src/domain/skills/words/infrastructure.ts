/** Cloud, running systems and security. How a line reads is said beside `readWords`. */
export const infrastructure = `
Cloud computing: cloud, cloud technologies, cloud services, cloud infrastructure, cloud platforms, cloud engineering, cloud basics
  AWS: amazon web services, amazon aws, aws cloud, amazon cloud, aws certified
  Microsoft Azure: azure, azure cloud, windows azure, azure fundamentals, az-900, azure administration
  Google Cloud: gcp, google cloud platform, google cloud services
  Cloud migration: migrating to the cloud, moving to the cloud, cloud adoption, lift and shift
  Cloud architecture: cloud architect, designing cloud systems, well-architected, cloud-native architecture, cloud native
  Cloud cost management: finops, cloud costs, cloud cost optimization
  Serverless: serverless computing, functions as a service, faas
    Azure Functions
    AWS Lambda: lambda functions
  Amazon S3: s3, s3 buckets
  Amazon EC2: ec2
  Microsoft Graph: ms graph api, microsoft graph api, graph api for microsoft
  OpenShift: red hat openshift, open shift
  VMware: vsphere, esxi, vm ware
  Virtualization: virtual machines, hypervisors, vms
    Hyper-V: hyperv
  Virtual desktops: vdi, azure virtual desktop
    Citrix
DevOps: dev ops, devops engineering, devops practices, devops culture
  CI/CD: continuous integration, continuous delivery, continuous deployment, build pipelines, deployment pipelines, cicd
    GitHub Actions
  Jenkins: jenkins pipelines, jenkins ci
  Docker: docker containers, containers, containerization, docker compose
    Podman
  Kubernetes: k8s, kube, kubernetes administration, container orchestration, aks, eks, gke, cka
  Helm: helm charts
  Infrastructure as code: iac, infrastructure automation, infra as code
    Pulumi
    CloudFormation: aws cloudformation
  Terraform: terraform iac, hashicorp terraform, hcl, opentofu
  Ansible: ansible playbooks, red hat ansible
  Puppet: puppet configuration
    Chef Infra: chef configuration
  GitOps: flux cd, git ops
    Argo CD: argocd
  Configuration management: config management, cmdb, configuration control
  Release management: managing releases, releases, deployment management, release planning, release engineering
  Platform engineering: internal developer platform, developer platforms, platform engineer, developer experience, devex
  Service mesh
    Linkerd
    Istio
Site reliability engineering: sre, site reliability, reliability engineering of services, slos, error budgets, site reliability engineer
  Incident management: incident response, managing incidents, major incident management, on-call, incidents, on call, incident handling
  Postmortems: blameless postmortems, post-mortems, incident reviews, incident retrospectives
  Observability: monitoring, system monitoring, logging, tracing, telemetry, application monitoring
    OpenTelemetry: otel
  Grafana: grafana dashboards
  Prometheus: prometheus monitoring
  Datadog: data dog
  Splunk: splunk enterprise, splunk queries
  Chaos engineering: chaos testing, fault injection
  Disaster recovery: dr planning, backup and recovery, backups, backup, recovery planning
  Scalability: scaling systems, high availability, load balancing, scaling software, building scalable systems
Systems administration: sysadmin, system administration, sys admin, server administration, system administrator, servers, it administration
  Linux: gnu/linux, linux admin, linux administration, linux server, unix, linux system administration
    Red Hat Enterprise Linux: red hat, rhel, redhat
    Ubuntu
    Debian
  Windows Server: windows administration, windows servers, windows server administration, windows admin
  Microsoft Windows: Windows, Windows 11, Windows 10
  macOS: mac os, os x, apple mac, macs
  Active Directory: ad ds, active directory domain services, group policy, gpo
  Microsoft Entra ID: entra, azure ad, azure active directory, entra id, aad
  Microsoft Intune: intune, endpoint management, device management, mobile device management, endpoint manager
  Exchange: exchange online, microsoft exchange, exchange server, mail servers
  Jamf: jamf pro
  Operating systems: os internals, operating system design
  Storage systems: san storage, nas storage, data storage
  Data centers: data center, data center operations, datacenter, data centre management
  Mainframe: mainframes, z/os, ibm mainframe, as/400, ibm i
  IT asset management: itam, software asset management, hardware asset management
  IT management: it manager, it leadership, it strategy, it governance, cobit, cio
Computer networking: networking (it), network administration, network engineering, network engineer, networks, computer networks
  Cisco: ccna, cisco networking, ccnp, cisco routers
  TCP/IP: tcp, internet protocols, ip networking, ipv6
  DNS: domain name system, dns administration
  Firewalls: firewall, palo alto firewalls, fortinet, firewall management
  VPN: virtual private networks, vpns
  Wireless networks: wifi, wi-fi, wlan, wireless networking
  Telecommunications: telecoms, telecom, telephony, voip, telco
  Network security: securing networks, network protection
Cybersecurity: cyber security, infosec, information security, it security, cyber, computer security, security engineering, cyber defense
  Penetration testing: pentesting, pen testing, ethical hacking, pen tests, red teaming, hacking, ethical hacker, red team
  Application security: appsec, secure coding, secure software development, app sec, owasp, web security, devsecops, secure development
  Cloud security: securing the cloud, cloud security posture
  Threat modeling: threat analysis, stride threats, threat models
  Security operations: soc analysis, secops, siem, security monitoring, blue team, security operations center
  Threat intelligence: cyber threat intelligence, threat hunting
  Zero Trust: zero-trust security, zero trust architecture, ztna
  Identity and access management: iam, access management, identity management, single sign-on, sso, oauth, openid connect
    Okta
  Cryptography: encryption, crypto algorithms, pki, applied cryptography
  Vulnerability management: vulnerabilities, patch management, vulnerability scanning, patching
  Digital forensics: forensics, computer forensics, dfir
  Security compliance: soc 2, isms, nist csf, pci dss, security audits, information security management
    ISO 27001: iso/iec 27001
  Privacy engineering: privacy by design, anonymization, pseudonymization
  Phishing awareness: phishing, social engineering, anti-phishing
  Malware analysis: reverse engineering, malware, antivirus
  CISSP: cissp certification, cism
`
