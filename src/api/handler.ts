import type { z } from 'zod'
import type { RouteName, routes } from '../contract/routes.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Actor } from '../ports/actor.ts'
import type { World } from '../ports/world.ts'

type Definition<Name extends RouteName> = (typeof routes)[Name]

export interface Call<Name extends RouteName> {
  world: World
  actor: Actor
  /** The token the reader came with, for reading Graph on their behalf. */
  assertion: string
  params: z.output<Definition<Name>['params']>
  query: z.output<Definition<Name>['query']>
  body: z.output<Definition<Name>['body']>
}

/** What a handler may answer so that its JSON is the contract's reply: instants as Date, ids branded, lists read-only. */
export type Wire<Json> = Json extends string
  ? string extends Json
    ? string | Date
    : Json
  : Json extends undefined
    ? undefined | null
    : Json extends readonly (infer Item)[]
      ? readonly Wire<Item>[]
      : Json extends object
        ? { readonly [Key in keyof Json]: Wire<Json[Key]> }
        : Json

export type Reply<Name extends RouteName> = Wire<z.output<Definition<Name>['reply']>>

export type Handler<Name extends RouteName> = (call: Call<Name>) => Promise<Reply<Name> | Outcome<Reply<Name>, string>>

export type Handlers<Name extends RouteName = RouteName> = { readonly [Key in Name]: Handler<Key> }
