import { patch, useWrite } from '../../api-client/queries.ts'

export const useJoinAsMentor = () => useWrite('joinAsMentor')

/** Pausing, resuming and leaving show at once. */
export const useChangeMentoring = () =>
  useWrite('changeMentoring', (client, { params, body }) =>
    patch(client, 'listPrograms', ({ programs }) => ({
      programs: programs.map((program) =>
        program.id === params.programId && program.mine.mentor
          ? { ...program, mine: { ...program.mine, mentor: { ...program.mine.mentor, status: body.status } } }
          : program,
      ),
    })),
  )
