import { Q, tableSchema } from '@nozbe/watermelondb';
import { synchronize } from '@nozbe/watermelondb/sync/index.js';
import { Changes, FIELDS, isRecent, merge } from 'xfusion-tasks-sync';

const toText = (value) => (value && typeof value === 'object' ? JSON.stringify(value) : value);
const toRaw = (task, server = toText(task)) =>
  ({ id: task.taskId, server, ...Object.fromEntries(FIELDS.map((name) => [name, toText(task[name])])) });
const toBase = (raw) => (raw?.server ? JSON.parse(raw.server) : undefined);
const toTask = ({ id, labels, attributes, ...raw }) =>
  ({ ...raw, taskId: id, labels: JSON.parse(labels || null), attributes: JSON.parse(attributes || null) });

/** The table, for `appSchema`. Labels and attributes are JSON; `server` is the task as the server last told it. */
export const tasks = tableSchema({ name: 'tasks',
  columns: [...FIELDS, 'server'].map((name) => ({ name, type: 'string', isOptional: true })) });
export const DELETED = '{"deleted":true}'; // The `server` of a record that creates a deleted task again.
const conflictResolver = (table, local, { server }, resolved) => (local._status === 'synced' ? resolved
  : { ...resolved, ...toRaw(merge(toBase(local), toTask(local), JSON.parse(server)), server) });

export async function syncTasks({ database, url, fetch, onRefused }) {
  const changes = new Changes({ url, fetch, onRefused });
  const find = (where) => Object.assign(database.get('tasks').query(), // Finds what was deleted here, too.
    { description: Q.buildQueryDescription([where]) }).unsafeFetchRaw();
  let answers = [], listed, page;

  /** Lists what is newer than here; after a token has expired everything, and then what was not listed is gone. */
  async function pull() {
    page = await changes.list(100, listed ? page.next : await database.localStorage.get('xfusion-tasks'));
    if (!page) [listed, page] = [new Set(), await changes.list(100)];
    page.items.forEach(({ taskId }) => listed?.add(taskId));
    const own = await find(Q.where('id', Q.oneOf(page.items.map(({ taskId }) => taskId))));
    const news = page.items.filter(({ taskId, deleted, updatedAt }) => {
      const raw = own.find(({ id }) => id === taskId); // If it has changed here, the answer to that will tell.
      return !(deleted && /created|updated/.test(raw?._status)) && (listed || !(updatedAt <= toBase(raw)?.updatedAt));
    });
    if (!listed || page.hasMore) return { news, next: listed ? undefined : page.next };
    const lost = (await find(Q.where('_status', 'synced'))).map(toBase)
      .filter(({ taskId, updatedAt }) => !listed.has(taskId) && !isRecent(updatedAt));
    return { news: [...news, ...lost.map(({ taskId }) => ({ taskId, deleted: true }))], next: page.next };
  }

  /** Keeps what the server has now until the database learns it in the next round, and deletions until lists show them. */
  async function push({ changes: { tasks: { created, updated, deleted } } }) {
    const raws = [...created, ...updated, ...await find(Q.where('id', Q.oneOf(deleted)))];
    const outcomes = await changes.push(raws.map((raw) =>
      ({ taskId: raw.id, base: toBase(raw), mine: toTask(raw), isDeleted: raw._status === 'deleted' })));
    answers = outcomes.flatMap(({ task, isDeleted, status, base }) => task ?? (isDeleted && status === 409 ? base : []));
    const kept = outcomes.filter(({ status, isDeleted }) => status === 204 || (status >= 400 && !isDeleted));
    return { experimentalRejectedIds: { tasks: kept.map(({ taskId }) => taskId) } };
  }

  do {
    const { news, next } = answers.length ? { news: answers } : await pull();
    const tasks = { created: [], updated: news.flatMap((task) => (task.deleted ? [] : toRaw(task))),
      deleted: news.flatMap((task) => (task.deleted ? task.taskId : [])) };
    answers = [];
    await synchronize({ database, sendCreatedAsUpdated: true, conflictResolver,
      pullChanges: () => ({ changes: { tasks }, timestamp: 1 }), pushChanges: push,
      onDidPullChanges: () => next && database.localStorage.set('xfusion-tasks', next) });
  } while (answers.length || page.hasMore);
}
