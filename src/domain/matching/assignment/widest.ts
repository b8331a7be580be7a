import { placesByMentor, type SparseAssignment, UNMATCHED } from './sparse-assignment.ts'

const NOT_REACHED = -1

/** Places one after the other, mentor by mentor; those taken come first. */
interface Seats {
  readonly first: Int32Array
  readonly taken: Int32Array
  readonly menteeAt: Int32Array
  readonly seatOf: Int32Array
}

/** One round of the search: how far mentees and mentors are from somebody unmatched, and what has been tried. */
interface Round {
  readonly menteeLevel: Int32Array
  readonly mentorLevel: Int32Array
  readonly nextPair: Int32Array
  readonly nextSeat: Int32Array
}

/**
 * As many mentees matched as can be with pairs of at least `threshold` points: the mentor of each. Hopcroft and Karp, 1973, with capacities:
 * in each round shortest alternating paths that share nobody.
 */
export function matchWidest(problem: SparseAssignment, threshold: number): Int32Array {
  const seats = emptySeats(problem)
  for (let found = true; found; ) {
    found = false
    const round = levels(problem, threshold, seats)
    for (let mentee = 0; mentee < seats.seatOf.length; mentee++) {
      if (seats.seatOf[mentee] === UNMATCHED && seatByPath(problem, threshold, seats, round, mentee)) found = true
    }
  }
  return mentorsOf(seats)
}

function emptySeats(problem: SparseAssignment): Seats {
  const places = placesByMentor(problem)
  const first = new Int32Array(places.length + 1)
  for (let mentor = 0; mentor < places.length; mentor++) first[mentor + 1] = first[mentor]! + places[mentor]!
  const seatOf = new Int32Array(problem.firstPair.length - 1).fill(UNMATCHED)
  return { first, taken: new Int32Array(places.length), menteeAt: new Int32Array(first[places.length]!), seatOf }
}

function mentorsOf({ first, taken, menteeAt, seatOf }: Seats): Int32Array {
  const mentorOf = new Int32Array(seatOf.length).fill(UNMATCHED)
  for (let mentor = 0; mentor < taken.length; mentor++) {
    for (let seat = first[mentor]!; seat < first[mentor]! + taken[mentor]!; seat++) mentorOf[menteeAt[seat]!] = mentor
  }
  return mentorOf
}

/** Breadth first from all unmatched mentees at once, over full mentors to their mentees. */
function levels({ firstPair, mentor, score }: SparseAssignment, threshold: number, { first, taken, menteeAt, seatOf }: Seats): Round {
  const menteeLevel = seatOf.map((seat) => (seat === UNMATCHED ? 0 : NOT_REACHED))
  const mentorLevel = new Int32Array(taken.length).fill(NOT_REACHED)
  const queue = new Int32Array(seatOf.length)
  let end = 0
  for (let mentee = 0; mentee < seatOf.length; mentee++) if (seatOf[mentee] === UNMATCHED) queue[end++] = mentee
  for (let at = 0; at < end; at++) {
    const mentee = queue[at]!
    for (let pair = firstPair[mentee]!; pair < firstPair[mentee + 1]!; pair++) {
      const wanted = mentor[pair]!
      if (score[pair]! < threshold || mentorLevel[wanted] !== NOT_REACHED) continue
      mentorLevel[wanted] = menteeLevel[mentee]! + 1
      if (taken[wanted]! < first[wanted + 1]! - first[wanted]!) continue
      for (let seat = first[wanted]!; seat < first[wanted + 1]!; seat++) {
        const other = menteeAt[seat]!
        if (menteeLevel[other] !== NOT_REACHED) continue
        menteeLevel[other] = menteeLevel[mentee]! + 2
        queue[end++] = other
      }
    }
  }
  return { menteeLevel, mentorLevel, nextPair: firstPair.slice(0, -1), nextSeat: first.slice(0, -1) }
}

/** Depth first along the levels, with a list in place of recursion, as paths may be long. Whether the mentee got a seat. */
function seatByPath(problem: SparseAssignment, threshold: number, seats: Seats, round: Round, start: number): boolean {
  const path = [start]
  while (path.length > 0) {
    const mentee = path.at(-1)!
    const wanted = nextMentor(problem, threshold, round, mentee)
    if (wanted === UNMATCHED) {
      path.pop()
      continue
    }
    if (seats.first[wanted]! + seats.taken[wanted]! < seats.first[wanted + 1]!) {
      moveUp(seats, path, seats.first[wanted]! + seats.taken[wanted]!++)
      return true
    }
    const other = nextInFullSeat(seats, round, wanted)
    if (other === UNMATCHED) round.nextPair[mentee]!++
    else path.push(other)
  }
  return false
}

function nextMentor({ firstPair, mentor, score }: SparseAssignment, threshold: number, round: Round, mentee: number): number {
  const { menteeLevel, mentorLevel, nextPair } = round
  for (; nextPair[mentee]! < firstPair[mentee + 1]!; nextPair[mentee]!++) {
    const pair = nextPair[mentee]!
    if (score[pair]! >= threshold && mentorLevel[mentor[pair]!] === menteeLevel[mentee]! + 1) return mentor[pair]!
  }
  return UNMATCHED
}

/** The next mentee of a full mentor on the way; each is tried once a round. */
function nextInFullSeat({ first, menteeAt }: Seats, { menteeLevel, mentorLevel, nextSeat }: Round, mentor: number): number {
  while (nextSeat[mentor]! < first[mentor + 1]!) {
    const other = menteeAt[nextSeat[mentor]!++]!
    if (menteeLevel[other] === mentorLevel[mentor]! + 1) return other
  }
  return UNMATCHED
}

/** The last of the path takes the free seat, each before them the seat that this frees. */
function moveUp({ menteeAt, seatOf }: Seats, path: readonly number[], free: number): void {
  let seat = free
  for (const mentee of path.toReversed()) {
    const left = seatOf[mentee]!
    menteeAt[seat] = mentee
    seatOf[mentee] = seat
    seat = left
  }
}
