/** Given names and surnames as their bearers write them. Whoever is called so in truth is meant by none of them. */
export const cultures = {
  english: [
    'Alice,Ben,Charlotte,Dylan,Eleanor,Freya,George,Harriet,Isla,Jack,Martha,Nathan,Olive,Rupert,Tessa,Wilfred',
    'Ashworth,Barlow,Chadwick,Dunmore,Ellery,Fairbanks,Garside,Holloway,Ingram,Kershaw,Langdon,Merrick,Norwood,Pemberton,Thackray,Whitcombe',
  ],
  american: [
    'Avery,Brooke,Caleb,Dakota,Ethan,Grace,Hudson,Jordan,Kayla,Logan,Mason,Naomi,Parker,Quinn,Sierra,Wyatt',
    'Abbott,Bradley,Callahan,Donovan,Everhart,Fletcher,Goodwin,Hartman,Lockhart,McAllister,Nolan,Prescott,Redmond,Sutherland,Tillman,Weston',
  ],
  nigerian: [
    'Adaeze,Babajide,Chiamaka,Damilola,Emeka,Folake,Ifeanyi,Kelechi,Ngozi,Obinna,Temitope,Yetunde',
    'Adebayo,Balogun,Chukwu,Danjuma,Ezeudu,Falade,Ibekwe,Nwosu,Ogunleye,Okonjo,Salami,Uzoma',
  ],
  ghanaian: ['Abena,Akosua,Efua,Kofi,Kojo,Kwabena,Nana,Yaa', 'Amponsah,Asante,Boakye,Darko,Mensah,Owusu,Quaye,Sarpong'],
  kenyan: ['Achieng,Baraka,Kamau,Makena,Njeri,Otieno,Wanjiru,Zawadi', 'Gathogo,Kariuki,Kiplagat,Mutiso,Mwangi,Ndungu,Omondi,Wekesa'],
  spanish: [
    'Álvaro,Beatriz,Carmen,Diego,Elena,Íñigo,Lucía,Martín,Nerea,Raúl,Sofía,Ximena',
    'Aguirre,Benítez,Castaño,Delgado,Echeverría,Fuentes,Muñoz,Peñalver,Quintero,Rincón,Santillán,Zúñiga',
  ],
  portuguese: [
    'Ana,Caio,Débora,Eduardo,Flávia,Gustavo,Helena,João,Letícia,Mariana,Otávio,Renata,Thiago,Vitória',
    'Albuquerque,Barros,Camargo,Domingues,Esteves,Figueiredo,Guimarães,Leitão,Magalhães,Nogueira,Pacheco,Queirós,Sampaio,Vasconcelos',
  ],
  italian: [
    'Alessio,Bianca,Chiara,Davide,Giulia,Lorenzo,Martina,Paolo',
    'Bellandi,Caruso,De Luca,Ferrante,Lombardi,Montanari,Ricciardi,Valenti',
  ],
  german: [
    'Anke,Björn,Cornelia,Dieter,Frauke,Greta,Jonas,Jürgen,Liesel,Matthias,Saskia,Sönke,Tabea,Ulrike',
    'Albrecht,Baumgärtner,Dörfler,Eichhorn,Friedrichs,Großmann,Hagedorn,Köhler,Lindemann,Müllenhoff,Oberländer,Reinhardt,Schröter,Weißenborn',
  ],
  french: [
    'Aurélie,Benoît,Chloé,Étienne,Gaëlle,Hélène,Mathieu,Solène',
    'Beauchêne,Chevallier,Delacourt,Fournier,Lefèvre,Marchand,Rousselot,Vasseur',
  ],
  polish: [
    'Agnieszka,Bartosz,Elżbieta,Grzegorz,Kasia,Łukasz,Małgorzata,Paweł',
    'Dąbrowski,Gołębiewski,Jabłoński,Krawczyk,Maciejewski,Nowicki,Sikora,Wójcik',
  ],
  nordic: [
    'Åsa,Bjarne,Eirik,Freja,Ingrid,Jökull,Sigrún,Søren',
    'Ågren,Bergström,Dahlgaard,Eriksen,Grønlund,Halldórsson,Lindqvist,Østergaard',
  ],
  turkish: ['Ayşe,Burak,Çağla,Emre,Gülşen,İpek,Kerem,Şirin', 'Akbulut,Çelikkol,Doğan,Erdemir,Güneş,Karaca,Öztürk,Yıldızhan'],
  ukrainian: [
    'Andrii,Bohdana,Daryna,Maksym,Oksana,Solomiia,Taras,Yevhen',
    'Bondarenko,Hrytsenko,Kovalchuk,Lysenko,Melnyk,Petrenko,Savchuk,Tkachenko',
  ],
  arabic: ['Amal,Faisal,Hanan,Karim,Layla,Nabil,Rania,Yousef', 'Al-Amin,Barakat,El-Sayed,Haddad,Khoury,Mansour,Nasser,Saleh'],
  hebrew: ['Ayelet,Boaz,Eitan,Maya,Noam,Shira,Tal,Yael', 'Avrahami,Barzilai,Carmeli,Golan,Harari,Mizrahi,Peled,Shachar'],
  northIndian: [
    'Aarav,Aditi,Gaurav,Ishita,Kabir,Manish,Neha,Pooja,Rohan,Simran,Tanvi,Varun',
    'Agarwal,Bhatia,Chaudhary,Deshpande,Gupta,Joshi,Kapadia,Malhotra,Pandey,Saxena,Trivedi,Walia',
  ],
  southIndian: [
    'Anjali,Arjun,Deepa,Ganesh,Harini,Karthik,Lakshmi,Naveen,Padma,Sanjana,Suresh,Vidya',
    'Balasubramanian,Chandrasekhar,Gopalan,Hegde,Iyer,Kamath,Menon,Nair,Pillai,Ranganathan,Shetty,Venkatesan',
  ],
  chinese: [
    'Bowen,Chenxi,Haoran,Jiayi,Lihua,Meiling,Ruolan,Siyu,Wenjie,Xinyi,Yifan,Zihan',
    'Chen,Deng,Fang,Guo,Huang,Jiang,Liang,Qian,Shen,Tang,Xu,Zhou',
  ],
  singaporean: ['Cheryl,Desmond,Hui Ling,Jun Wei,Kai Xin,Mei Fen,Wei Jie,Zhi Hao', 'Chua,Goh,Koh,Lim,Ng,Ong,Teo,Yeo'],
  malay: ['Aisyah,Farid,Hafiz,Nurul,Rahim,Siti,Syafiq,Zainab', 'Abdullah,Hamzah,Ismail,Jaafar,Mahmud,Osman,Rahman,Yusof'],
  japanese: ['Aiko,Daichi,Haruka,Kenta,Mika,Ryota,Sakura,Takumi', 'Fujimoto,Hayashi,Ishikawa,Kobayashi,Matsuda,Nakagawa,Shimizu,Yamashita'],
  korean: ['Dohyun,Eunji,Hana,Jisoo,Minjun,Seojin,Soyeon,Yuna', 'Baek,Choi,Han,Jung,Kang,Moon,Seo,Yoon'],
  vietnamese: ['An,Bảo,Diệu,Hạnh,Khánh,Linh,Phúc,Thảo', 'Đặng,Hoàng,Lê,Nguyễn,Phạm,Trần,Võ,Vũ'],
  pacific: ['Aroha,Hemi,Kahu,Leilani,Manaia,Sione,Talia,Wiremu', 'Faleolo,Kaumoana,Ngata,Paewai,Rangihuna,Taufa,Tuiasosopo,Waititi'],
} as const satisfies Record<string, readonly [given: string, surnames: string]>

export type Culture = keyof typeof cultures

/** People whose directory entry is in their own script; the address book still needs an ASCII nickname. */
export const ownScript: readonly { given: string; surname: string; displayName: string }[] = [
  { given: 'Yael', surname: 'Shachar', displayName: 'יעל שחר' },
  { given: 'Boaz', surname: 'Carmeli', displayName: 'בועז כרמלי' },
  { given: 'Layla', surname: 'Barakat', displayName: 'ليلى بركات' },
  { given: 'Karim', surname: 'Haddad', displayName: 'كريم حداد' },
  { given: 'Ruolan', surname: 'Shen', displayName: '沈若兰' },
  { given: 'Kenta', surname: 'Fujimoto', displayName: '藤本 健太' },
  { given: 'Soyeon', surname: 'Baek', displayName: '백소연' },
  { given: 'Daryna', surname: 'Lysenko', displayName: 'Дарина Лисенко' },
  { given: 'Anjali', surname: 'Kamath', displayName: 'अंजलि कामत' },
]

const letters: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'ae', þ: 'th', ð: 'd' }

/** `Łukasz Großmann` → `lukasz.grossmann`: what fits a mailNickname. */
export function nicknameOf(given: string, surname: string): string {
  return [given, surname].map(ascii).filter(Boolean).join('.')
}

function ascii(name: string): string {
  return [...name.toLowerCase().normalize('NFD')]
    .map((letter) => letters[letter] ?? letter)
    .join('')
    .replace(/[^a-z0-9]/g, '')
}
