import type { Frame, Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

/** Where in a document to look, and what to leave out there. */
export interface Look {
  readonly include?: string
  readonly disabledRules?: readonly string[]
}

/**
 * Whatever a screen reader or a keyboard would stumble over in this document, one line a rule. A frame inside it is asked on its own: to let
 * axe go from frame to frame takes a page of its own each time, and four times as long.
 */
export async function seriousFaults(document: Frame | Page, { include = 'html', disabledRules = [] }: Look = {}): Promise<string[]> {
  if (!(await document.evaluate(() => 'axe' in globalThis))) await document.evaluate(axe.source)
  const settings = {
    // Focus guards of Fluent's library, which hand the focus on at once.
    where: { include: [include], exclude: ['[data-tabster-dummy]'] },
    how: {
      resultTypes: ['violations'],
      iframes: false,
      rules: Object.fromEntries(disabledRules.map((rule) => [rule, { enabled: false }])),
    } satisfies RunOptions,
  }
  const { violations } = await document.evaluate(({ where, how }) => {
    const { axe: injected } = globalThis as unknown as { axe: typeof axe }
    return injected.run(where, how)
  }, settings)
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
}
