import { apply, generate } from 'json-merge-patch';

export const FIELDS = ['description', 'status', 'dueDate', 'priority', 'labels', 'attributes'];

const BATCH = 25; // Of the largest tasks there are, more may not fit into a request.
const OVERLAP = 15 * 60_000;
const content = (task) => Object.fromEntries(FIELDS.flatMap((f) => (task?.[f] == null ? [] : [[f, task[f]]])));

/** Puts what was changed here, on top of `base`, on top of what the server has now. */
export const merge = (base, mine, theirs) =>
  apply(JSON.parse(JSON.stringify(theirs)), generate(content(base), content(mine)) ?? {});

/**
 * What a change asks of the server, if anything; `base` is the task as the server told it when the change was made.
 * A task without a version was never answered for: it is created first, even if it was deleted here since.
 */
export function operation(taskId, base, mine, isDeletedHere) {
  const ifVersion = base?.version, patch = generate(content(base), content(mine));
  if (isDeletedHere && base) return ifVersion && !base.deleted ? { op: 'delete', taskId, ifVersion } : undefined;
  if (!ifVersion || base.deleted) return { op: 'create', ifVersion, task: { taskId, ...content(mine) } };
  return patch && { op: 'edit', taskId, ifVersion, patch };
}

/** Whether the index may not have shown a task yet that was changed at this time. */
export const isRecent = (updatedAt) => Date.parse(updatedAt) > Date.now() - OVERLAP;

/** `GET` and `POST /changes`. */
export class Changes {
  constructor({ url, fetch = globalThis.fetch, onRefused = console.warn }) {
    Object.assign(this, { url, fetch, onRefused });
  }

  /** A page of what has changed since a token, or of everything; undefined if the token has expired. */
  async list(limit, since) {
    const page = await this.#call(`/changes?limit=${limit}${since ? `&since=${since}` : ''}`);
    return page.items && page;
  }

  /**
   * Sends operations; each has a result. Those that can never succeed are told to `onRefused`, with the problem.
   *
   * @throws if one was not carried out for another reason; all may be sent again
   */
  async send(operations) {
    const results = [];
    for (let i = 0; i < operations.length; i += BATCH) {
      const body = JSON.stringify({ operations: operations.slice(i, i + BATCH) });
      const headers = { 'Content-Type': 'application/json' };
      results.push(...(await this.#call('/changes', { method: 'POST', headers, body })).results);
    }
    results.forEach(({ status, problem, task }, i) => {
      if (status === 429 || status >= 500) throw new Error(problem.detail);
      if (status === 400 || (status === 409 && (!task || task.deleted))) this.onRefused(operations[i], problem);
    });
    return results;
  }

  async #call(path, init) {
    const { fetch } = this;
    const answer = await fetch(this.url + path, init);
    if (!answer.ok && answer.status !== 410) throw new Error(`${answer.status}: ${await answer.text()}`);
    return answer.json();
  }
}
