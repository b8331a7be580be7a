declare const brand: unique symbol

/** A value that only its own kind can stand in for: a person's id is not a request's id. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name }
