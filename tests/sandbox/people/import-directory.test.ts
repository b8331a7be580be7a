import { entraHeader, loadFiles, person } from './exported.ts'

describe('a directory export', () => {
  test('is read with every column that the directory keeps', async () => {
    const row =
      'Ada.Moreau@fabrikam.test,Ada Moreau,Moreau,ada@fabrikam.test,Ada,7CC0C81B-F2A2-489A-8243-EDA96DA4214D,Member,Analyst,Finance,True,FR,' +
      '1 Rue X,,France,Tour 3,Paris,75001,+33 1 55,+33 6 55,,,,,Fabrikam,,True,,fabrikam.test,8/19/2021 1:25:31 PM'
    const { tenant, people, problems } = await loadFiles(`${entraHeader}\n${row}\n`)
    expect(problems).toEqual([])
    expect(people).toBe(1)
    expect(tenant.domain).toBe('fabrikam.test')
    expect(person(tenant, 'Ada.Moreau@fabrikam.test')).toMatchObject({
      id: '7cc0c81b-f2a2-489a-8243-eda96da4214d',
      displayName: 'Ada Moreau',
      givenName: 'Ada',
      surname: 'Moreau',
      mail: 'ada@fabrikam.test',
      jobTitle: 'Analyst',
      department: 'Finance',
      accountEnabled: true,
      usageLocation: 'FR',
      country: 'France',
      officeLocation: 'Tour 3',
      city: 'Paris',
      businessPhones: ['+33 1 55'],
      mobilePhone: '+33 6 55',
      companyName: 'Fabrikam',
      createdDateTime: '2021-08-19T13:25:31Z',
      mailbox: { kind: 'cloud', timeZone: 'Romance Standard Time', workingHours: { timeZone: 'Romance Standard Time' } },
    })
  })

  test('keeps true line numbers over a byte order mark, Windows line ends, quoted line breaks and blank lines', async () => {
    const text =
      '\uFEFFuserPrincipalName;displayName;officeLocation;accountEnabled\r\n' +
      'a@x.test;"A ""the"" First";"Tower 1\r\nFloor; 2\r\nDesk 3";TRUE\r\n' +
      '\r\n' +
      ';Nobody;;True\r\n' +
      'b@x.test;B;;perhaps\r\n'
    const { tenant, people, problems } = await loadFiles(text)
    expect(people).toBe(1)
    expect(person(tenant, 'a@x.test')).toMatchObject({ displayName: 'A "the" First', officeLocation: 'Tower 1\nFloor; 2\nDesk 3' })
    expect(problems).toEqual([
      'people.csv:6 userPrincipalName is missing; row not loaded',
      'people.csv:7 accountEnabled "perhaps" is neither true nor false; row not loaded',
    ])
  })

  test('loads what is good around rows that are not', async () => {
    const text = [
      'UserPrincipalName,Object Id,Time zone,Manager,Skills,Interests,Shoe size,userType', // 1
      'boss@x.test,,Europe/Berlin,,"P&L; negotiation ;;P&L",chess,44,', // 2
      'a@x.test,,W. Europe Standard Time,BOSS@x.test,,,,', // 3
      'A@X.test,,,,,,,', // 4
      'c@x.test,,Middle Earth Time,,,,,', // 5
      'd@x.test,,,ghost@x.test,,,,', // 6
      'e@x.test,not-a-guid,,,,,,', // 7
      'nobody,,,,,,,', // 8
      'f@x.test,,,f@x.test,,,,', // 9
      'g@x.test,,,h@x.test,,,,', // 10
      'h@x.test,,,g@x.test,,,,', // 11
      'i@x.test,,,,,,,,surplus', // 12
      'j@x.test,"broken"quote,,,,,,', // 13
      'k_y.test#EXT#@x.test,,,,,,,', // 14
      'l@x.test,,,,,,,Alien', // 15
      'm@x.test,"never closed,,,,,,', // 16
      'n@x.test,,,,,,,', // 17
    ].join('\n')
    const { tenant, people, problems } = await loadFiles(text)
    expect(problems).toEqual([
      'people.csv:1 column "Shoe size" is not known and was left out',
      'people.csv:4 userPrincipalName A@X.test is already taken; row not loaded',
      'people.csv:5 timeZone "Middle Earth Time" is neither a Windows nor an IANA name; row not loaded',
      'people.csv:6 manager ghost@x.test is not in the directory; d@x.test was loaded without a manager',
      'people.csv:7 id "not-a-guid" is not a GUID; row not loaded',
      'people.csv:8 userPrincipalName "nobody" is not of the form name@domain; row not loaded',
      'people.csv:9 f@x.test cannot be their own manager; f@x.test was loaded without a manager',
      'people.csv:11 manager g@x.test reports to h@x.test; h@x.test was loaded without a manager',
      'people.csv:12 9 values under 8 columns; row not loaded',
      'people.csv:13 text follows a closing quote; row not loaded',
      'people.csv:15 userType "Alien" is neither Member nor Guest; row not loaded',
      'people.csv:16 a quote is opened and never closed; row not loaded',
    ])
    expect(people).toBe(8)
    const boss = person(tenant, 'boss@x.test')
    expect(boss).toMatchObject({ skills: ['P&L', 'negotiation'], interests: ['chess'], mailbox: { timeZone: 'Europe/Berlin' } })
    expect(person(tenant, 'a@x.test').managerId).toBe(boss.id)
    expect(person(tenant, 'g@x.test').managerId).toBe(person(tenant, 'h@x.test').id)
    expect(person(tenant, 'k_y.test#EXT#@x.test')).toMatchObject({ userType: 'Guest', mailbox: { kind: 'none' } })
    expect(person(tenant, 'n@x.test').displayName).toBe('n@x.test')
  })

  test('without a column of names is reported, not guessed', async () => {
    expect(await loadFiles('displayName\nA\n')).toMatchObject({
      people: 0,
      problems: ['people.csv:2 userPrincipalName is missing; row not loaded'],
    })
    expect(await loadFiles('')).toMatchObject({ people: 0, problems: ['people.csv:1 the file is empty'] })
  })

  test('says by an empty mail who has no mailbox, and in UTF-16 the same as in UTF-8', async () => {
    const text = 'userPrincipalName,mail,displayName\na@x.test,,Zoë\nb@x.test,b@mail.test,B\n'
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    for (const bytes of [Buffer.from(text), utf16]) {
      const { tenant, problems } = await loadFiles(bytes)
      expect(problems).toEqual([])
      expect(person(tenant, 'a@x.test')).toMatchObject({ displayName: 'Zoë', mail: null, mailbox: { kind: 'none' } })
      expect(person(tenant, 'b@x.test')).toMatchObject({ mail: 'b@mail.test', mailbox: { kind: 'cloud' } })
    }
  })

  test('makes the domain of most members the tenant’s', async () => {
    const { tenant } = await loadFiles(
      'userPrincipalName\na@one.test\nb@two.test\nc@Two.test\nx_y#EXT#@three.test\nz_y#EXT#@three.test\nw_y#EXT#@three.test\n',
    )
    expect(tenant.domain).toBe('two.test')
    expect(tenant.users.size).toBe(6)
  })
})
