/** Human languages, and work with them. How a line reads is said beside `readWords`. */
export const languages = `
Foreign languages: languages, language learning, learning languages, learning a language, speaking languages, multilingualism
  English: english at work, professional english, esl, efl, english as a second language, british english, american english, toefl, ielts
  Spanish: español, castellano, castilian, spanisch, espagnol, latin american spanish, mexican spanish
  Portuguese: português, brazilian portuguese, portugiesisch, brazilian, european portuguese, portugais
  French: français, französisch, francés, canadian french, francophone
  German: deutsch, alemán, allemand, austrian german, hochdeutsch
  Italian: italiano, italienisch, italien
  Dutch: nederlands, flemish, vlaams, holländisch, niederländisch
  Catalan: català, valencian
  Galician: galego
  Basque: euskara, euskera
  Romanian: română, moldovan
  Swedish: svenska, schwedisch
  Norwegian: norsk, bokmål, nynorsk
  Danish: dansk, dänisch
  Finnish: suomi, finnisch
  Icelandic: íslenska
  Estonian: eesti keel, eesti
  Latvian: latviešu
  Lithuanian: lietuvių
  Polish: polski, polnisch
  Czech: čeština, český, tschechisch
  Slovak: slovenčina
  Slovenian: slovenščina, slovene
  Croatian: hrvatski
  Serbian: srpski, српски
  Bosnian: bosanski
  Macedonian: македонски
  Bulgarian: български
  Albanian: shqip
  Hungarian: magyar, ungarisch
  Greek: ελληνικά, modern greek
  Russian: русский, russisch, russe, ruso
  Ukrainian: українська, ukrainisch
  Belarusian: беларуская
  Georgian: ქართული
  Armenian: հայերեն
  Turkish: türkçe, türkisch
  Azerbaijani: azeri, azərbaycan
  Kazakh: қазақша
  Uzbek: oʻzbek
  Arabic: العربية, modern standard arabic, msa arabic, arabisch, arabe, egyptian arabic
  Hebrew: עברית, ivrit, modern hebrew
  Persian: farsi, فارسی, dari
  Pashto: پښتو, pushto
  Kurdish: kurmanji, sorani, kurdî
  Urdu: اردو
  Hindi: हिन्दी, hindustani
  Bengali: bangla, বাংলা
  Punjabi: panjabi, ਪੰਜਾਬੀ
  Gujarati: ગુજરાતી
  Marathi: मराठी
  Tamil: தமிழ்
  Telugu: తెలుగు
  Kannada: ಕನ್ನಡ
  Malayalam: മലയാളം
  Sinhala: sinhalese, සිංහල
  Nepali: नेपाली
  Mandarin Chinese: mandarin, chinese, putonghua, 中文, 普通话, 汉语, simplified chinese, chinesisch, standard chinese
  Cantonese: 粵語, 广东话, yue chinese
  Japanese: 日本語, nihongo, japanisch, jlpt
  Korean: 한국어, hangul, koreanisch
  Vietnamese: tiếng việt
  Thai: ภาษาไทย
  Khmer: cambodian, ភាសាខ្មែរ
  Lao: laotian
  Burmese: myanmar language
  Indonesian: bahasa indonesia
  Malay: bahasa melayu, bahasa malaysia
  Filipino: tagalog, pilipino
  Mongolian: монгол
  Swahili: kiswahili
  Amharic: አማርኛ
  Somali: soomaali
  Hausa: hausa harshe
  Yoruba
  Igbo: ibo
  Zulu: isizulu
  Xhosa: isixhosa
  Afrikaans
  Irish: gaeilge, irish gaelic
  Scottish Gaelic: gàidhlig, scots gaelic
  Welsh: cymraeg
  Maltese: malti
  Luxembourgish: lëtzebuergesch
  Latin: lingua latina
  Esperanto: esperanto lingvo
  Haitian Creole: kreyòl ayisyen, kreyol
  Sign language: signing, sign languages
    British Sign Language: bsl
    American Sign Language: asl
Translation: translating, translator, translations, technical translation, translating texts
  Interpreting: interpreter, simultaneous interpreting, consecutive interpreting, interpretation
  Localization: localizing, localization management, transcreation
  Teaching English: tefl, tesol, english teaching, english teacher
  Linguistics: linguist, phonetics, grammar
`
