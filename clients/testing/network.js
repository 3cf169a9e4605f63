import { once } from 'node:events';

/** The way from one device to the API, with what happens to phones on it. */
export class Network extends EventTarget {
  offline = false;

  /** How many answers to a push get lost, after the server has carried it out. */
  losses = 0;

  /** Whether the answers to a push have no room for tasks. */
  crowded = false;

  /** Old states of tasks, which each list has as well, as one has that does not show the latest changes yet. */
  stale = [];

  /** Runs once, when the server has carried out a push and its answer is on the way. */
  meanwhile = async () => {};

  /** What was sent and answered. */
  calls = [];

  constructor(api) {
    super();
    this.api = api;
  }

  fetch = async (path, init = {}) => {
    if (this.offline) throw new TypeError('offline');
    const response = await fetch(this.api.url + path, init);
    if (response.status === 503) return this.fetch(path, init); // As after Retry-After; on a busy machine it happens.
    const answer = await response.json();
    const { method = 'GET', body = '{}' } = init;
    answer.items?.push(...this.stale);
    if (this.crowded) answer.results?.filter(({ task }) => !task?.deleted).forEach((result) => { delete result.task; });
    this.calls.push({ status: response.status, answer, operations: JSON.parse(body).operations });
    if (method === 'POST') await this.#deliver();
    return new Response(JSON.stringify(answer), response);
  };

  /** Resolves when an answer to a push gets lost. */
  async loss() {
    await once(this, 'loss');
  }

  /** The statuses of all operations that were sent. */
  get statuses() {
    return this.calls.flatMap(({ answer }) => answer.results ?? []).map(({ status }) => status);
  }

  async #deliver() {
    const { meanwhile } = this;
    this.meanwhile = async () => {};
    await meanwhile();
    if (this.losses > 0) {
      this.losses -= 1;
      this.dispatchEvent(new Event('loss'));
      throw new TypeError('the answer got lost');
    }
  }
}
