import { operationKey, readMetadata } from '../../../src/sandbox/conformance/metadata.ts'
import { answeredOperations } from '../../../src/sandbox/conformance/report.ts'
import type { GraphRoute } from '../../../src/sandbox/graph/route.ts'
import { graphRoutes } from '../../../src/sandbox/graph/routes.ts'

const { operations } = readMetadata()
const routes = new Map<string, GraphRoute>(graphRoutes.map((route) => [operationKey(`${route.method} ${route.path}`), route]))

test('every operation of the metadata is answered, and every route is an operation somebody described', () => {
  const described = new Set(operations.map(({ name }) => operationKey(name)))
  const answered = answeredOperations()
  expect(operations.map(({ name }) => name).filter((name) => !answered.has(operationKey(name)))).toEqual([])
  expect([...routes.keys()].filter((key) => !described.has(key) && !described.has(key.replace('/users/{}', '/me')))).toEqual([])
})

/** The route serves `/me` too, where another permission may be the least. */
const ownName = (name: string) => name.replace('/users/{user-id}', '/me')
const listed = operations.filter(({ name, permissions }) => permissions && routes.has(operationKey(name)))

test.each(listed.map((operation) => [operation.name, operation] as const))(
  '%s asks for the permissions of Microsoft’s table, the least first',
  (name, operation) => {
    const { permissions } = routes.get(operationKey(name))!
    for (const kind of ['application', 'delegated'] as const) {
      const { least, others } = operation.permissions![kind]
      const own = permissions[kind]
      if (operation.leastOnly) expect(own).toEqual(expect.arrayContaining(least))
      else expect([...own].sort()).toEqual([...least, ...others].sort())
      const asMyself = operations.find((other) => other.name === ownName(name))?.permissions?.[kind].least ?? []
      if (least.length > 0) expect([...least, ...asMyself]).toContain(own[0])
    }
  },
)

test('no permission to read comes after the one to write the same', () => {
  for (const { permissions } of graphRoutes) {
    for (const own of [permissions.application, permissions.delegated]) {
      const late = own.filter(
        (name, index) => own.slice(0, index).includes(name.replace(/\.Read(Basic)?\b/, '.ReadWrite')) && /\.Read(Basic)?\b/.test(name),
      )
      expect(late).toEqual([])
    }
  }
})
