const schema = 'http://adaptivecards.io/schemas/adaptive-card.json'

/** A card with one of everything a request card has: facts, inputs, Execute, Submit, a link into the tab. */
export function requestCard(teamsAppId: string): Record<string, unknown> {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: 'requests/7' }))
  return {
    type: 'AdaptiveCard',
    $schema: schema,
    version: '1.5',
    body: [
      { type: 'TextBlock', text: 'Amara would like you as her mentor', size: 'large', weight: 'bolder', wrap: true, style: 'heading' },
      { type: 'TextBlock', text: 'She wants to *speak up* in front of a room. <img src=x onerror=alert(1)>', wrap: true },
      {
        type: 'FactSet',
        facts: [
          { title: 'Program', value: 'Career mentoring' },
          { title: 'Length', value: '6 months, every two weeks' },
        ],
      },
      {
        type: 'Input.Text',
        id: 'note',
        label: 'A note for her',
        isMultiline: true,
        isRequired: true,
        errorMessage: 'Please write a line.',
      },
      {
        type: 'Input.ChoiceSet',
        id: 'start',
        label: 'When could you start?',
        style: 'expanded',
        value: 'now',
        choices: [
          { title: 'Right away', value: 'now' },
          { title: 'Next month', value: 'later' },
        ],
      },
      {
        type: 'Input.ChoiceSet',
        id: 'deputy',
        label: 'Somebody else to ask',
        choices: [],
        'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      },
    ],
    actions: [
      { type: 'Action.Execute', title: 'Accept', verb: 'request.accept', style: 'positive', data: { request: 7 } },
      { type: 'Action.Execute', title: 'Fail', verb: 'request.fail', associatedInputs: 'none', data: { request: 7 } },
      { type: 'Action.Submit', title: 'Ask a question', data: { request: 7, kind: 'question' } },
      {
        type: 'Action.OpenUrl',
        title: 'Open in Mentoring',
        url: `https://teams.microsoft.com/l/entity/${teamsAppId}/mentoring?context=${context}`,
      },
    ],
  }
}

export function acceptedCard(note: string): Record<string, unknown> {
  return {
    type: 'AdaptiveCard',
    $schema: schema,
    version: '1.5',
    body: [{ type: 'TextBlock', text: `Accepted with: ${note}`, wrap: true }],
  }
}
