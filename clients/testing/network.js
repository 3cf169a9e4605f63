import { once } from 'node:events';

/** The way from one device to the API, with what happens to phones on it. */
export class Network extends EventTarget {
  offline = false;

  /** How many answers to a push get lost, after the server has carried it out. */
  losses = 0;

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
    const answer = await response.clone().json();
    const { method = 'GET', body = '{}' } = init;
    this.calls.push({ status: response.status, answer, operations: JSON.parse(body).operations });
    if (method === 'POST') await this.#deliver();
    return response;
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
