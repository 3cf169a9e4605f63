import { apply, generate } from 'json-merge-patch';

export const FIELDS = ['description', 'status', 'dueDate', 'priority', 'labels', 'attributes'];

const BATCH = 25; // A request always has room for so many, however large the tasks are.
const OVERLAP = 15 * 60_000;
const content = (task) => Object.fromEntries(FIELDS.flatMap((f) => (task?.[f] == null ? [] : [[f, task[f]]])));

/** Whether lists may not show yet what was changed at this time. */
export const isRecent = (updatedAt) => Date.parse(updatedAt) > Date.now() - OVERLAP;

/** Puts what was changed here since `base` on top of what the server has now. */
export const merge = (base, mine, theirs) =>
  apply(JSON.parse(JSON.stringify(theirs)), generate(content(base), content(mine)) ?? {});

/** A task that was never answered for is created first, even if it was deleted here since. */
function operation({ taskId, base, mine, isDeleted }) {
  const ifVersion = base?.version, patch = generate(content(base), content(mine));
  if (isDeleted && base) return ifVersion && !base.deleted ? { op: 'delete', taskId, ifVersion } : undefined;
  if (!ifVersion || base.deleted) return { op: 'create', ifVersion, task: { taskId, ...content(mine) } };
  return patch && { op: 'edit', taskId, ifVersion, patch };
}

/** Whether another operation has to follow, now that the answer has told what is there. */
function goesOn({ operation: { op }, base, isDeleted, status, task }) {
  if (isDeleted) return op === 'create' && task && !task.deleted;
  return task ? task.deleted && base?.deleted : status === 404 || status === 412;
}

const isRefused = ({ status, task }) => status === 400 || (status === 409 && (!task || task.deleted));

/** `GET` and `POST /changes`, for a client that keeps with each task what the server has last told of it. */
export class Changes {
  constructor({ url, fetch = globalThis.fetch, onRefused = console.warn }) {
    Object.assign(this, { url, fetch, onRefused });
  }

  /** A page of what has changed since a token, or without one of everything; undefined if the token has expired. */
  async list(limit, since) {
    const page = await this.#call(`/changes?limit=${limit}${since ? `&since=${since}` : ''}`);
    return page.items && page;
  }

  /**
   * Sends changes of tasks: from `base`, which the server told last, to `mine`, or to nothing. What had to be sent
   * is returned with its `status` and, if there is one, the `task` or tombstone that the server has now. `onRefused`
   * is told what the server will never take.
   *
   * @throws if the outcome of a change is not known; all may be sent again
   */
  async push(changes) {
    const sent = changes.map((change) => ({ ...change, operation: operation(change) }))
      .filter((change) => change.operation);
    if (!sent.length) return [];
    const results = await this.#send(sent.map((change) => change.operation));
    const outcomes = sent.map((change, i) => ({ ...change, ...results[i] }));
    const done = outcomes.filter((outcome) => !goesOn(outcome));
    done.filter(isRefused).forEach((outcome) => this.onRefused(outcome.operation, outcome.problem));
    const again = outcomes.filter(goesOn).map((outcome) => ({ ...outcome, base: outcome.task, task: undefined }));
    return [...done, ...await this.push(again)];
  }

  async #send(operations) {
    const results = [];
    for (let i = 0; i < operations.length; i += BATCH) {
      const body = JSON.stringify({ operations: operations.slice(i, i + BATCH) });
      const headers = { 'Content-Type': 'application/json' };
      results.push(...(await this.#call('/changes', { method: 'POST', headers, body })).results);
    }
    const unknown = results.find(({ status }) => status === 429 || status >= 500);
    if (unknown) throw new Error(unknown.problem.detail);
    return Promise.all(results.map((result) => (result.etag && !result.task ? this.#withTask(result) : result)));
  }

  /** A result with the task that its answer had no room for; without, if it has been deleted since. */
  async #withTask(result) {
    const task = await this.#call(`/tasks/${result.taskId}`, {}, 404);
    return { ...result, task: task.taskId && task };
  }

  async #call(path, init, expected = 410) {
    const { fetch } = this;
    const answer = await fetch(this.url + path, init);
    if (!answer.ok && answer.status !== expected) throw new Error(`${answer.status}: ${await answer.text()}`);
    return answer.json();
  }
}
