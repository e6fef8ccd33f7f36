/** One step of a score: add, then keep within lo…hi. Two steps one after the other are again such a step. */
export type Step = { add: number; lo: number; hi: number };

/**
 * Steps in order, any of which can be erased, and what they all come to: a binary tree whose nodes hold the
 * steps beneath them made into one. Places not yet filled change nothing. A node is three numbers side by
 * side (add, lo, hi), because a million small objects would cost more than the sums.
 */
export class StepTree {
  readonly #width: number;
  readonly #nodes: Float64Array;
  #length = 0;

  constructor(capacity: number) {
    this.#width = 2 ** Math.ceil(Math.log2(Math.max(1, capacity)));
    this.#nodes = new Float64Array(6 * this.#width);
    for (let node = 0; node < 2 * this.#width; node++) this.#put(node, nothing);
  }

  /** Puts a step at the end. Joins only nodes that it completes: constant time on average. */
  append(step: Step): void {
    let node = this.#width + this.#length++;
    this.#put(node, step);
    for (; node % 2 === 1 && node > 1; node >>= 1) this.#join(node >> 1);
  }

  /** Makes the step at `place` change nothing. */
  erase(place: number): void {
    this.#put(this.#width + place, nothing);
    this.#joinAbove(this.#width + place);
  }

  /** The score that all steps lead to from `start`. */
  apply(start: number): number {
    this.#joinAbove(this.#width + this.#length - 1);
    const [add, lo, hi] = [this.#nodes[3]!, this.#nodes[4]!, this.#nodes[5]!];
    return Math.min(hi, Math.max(lo, start + add));
  }

  #put(node: number, { add, lo, hi }: Step): void {
    this.#nodes[3 * node] = add;
    this.#nodes[3 * node + 1] = lo;
    this.#nodes[3 * node + 2] = hi;
  }

  #joinAbove(leaf: number): void {
    for (let node = leaf >> 1; node >= 1; node >>= 1) this.#join(node);
  }

  /** The first child's step, then the second's: what the first leaves at its ends, moved and kept within. */
  #join(node: number): void {
    const nodes = this.#nodes;
    const first = 6 * node;
    const add = nodes[first + 3]!;
    const lo = nodes[first + 4]!;
    const hi = nodes[first + 5]!;
    nodes[3 * node] = nodes[first]! + add;
    nodes[3 * node + 1] = Math.min(hi, Math.max(lo, nodes[first + 1]! + add));
    nodes[3 * node + 2] = Math.min(hi, Math.max(lo, nodes[first + 2]! + add));
  }
}

const nothing: Step = { add: 0, lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };
