import { type Action, AdaptiveCard, ExecuteAction, OpenUrlAction, SubmitAction } from 'adaptivecards'
import { useLayoutEffect, useRef } from 'react'
import type { CardJson } from '../../wire.ts'
import { hostConfig } from './host-config.ts'
import { markdownHtml } from './markdown.ts'
import { withPeoplePickers } from './people-input.ts'

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownHtml(text)
  result.didProcess = true
}

export interface CardClicks {
  onSubmit(data: CardJson): void
  onExecute(action: CardJson): void
  onOpen(address: string): void
}

/** An adaptive card, drawn by Microsoft's own library. It is drawn anew only when its content changes: inputs keep what was typed. */
export function Card({ card, busy, clicks }: { card: CardJson; busy: boolean; clicks: CardClicks }) {
  const place = useRef<HTMLFormElement>(null)
  const latest = useRef(clicks)
  useLayoutEffect(() => {
    latest.current = clicks
  })
  const content = JSON.stringify(card)

  useLayoutEffect(() => {
    const drawn = new AdaptiveCard()
    drawn.hostConfig = hostConfig
    drawn.onExecuteAction = (action) => click(action, latest.current)
    drawn.parse(withPeoplePickers(JSON.parse(content) as CardJson))
    const element = drawn.render()
    if (element) place.current?.replaceChildren(element)
    else place.current?.replaceChildren('This card could not be shown.')
  }, [content])

  // A form of its own: radio buttons of two cards may carry the same name.
  return <form ref={place} className="card" inert={busy} aria-busy={busy} onSubmit={(event) => event.preventDefault()} />
}

function click(action: Action, clicks: CardClicks): void {
  if (action instanceof ExecuteAction) {
    const { id, title, verb, data } = action
    clicks.onExecute({ ...(id ? { id } : {}), ...(title ? { title } : {}), verb: verb ?? '', data: { ...(data as CardJson) } })
  } else if (action instanceof SubmitAction) clicks.onSubmit({ ...(action.data as CardJson) })
  else if (action instanceof OpenUrlAction) clicks.onOpen(action.url ?? '')
}
