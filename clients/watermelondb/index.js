import { Q, tableSchema } from '@nozbe/watermelondb';
import { synchronize } from '@nozbe/watermelondb/sync/index.js';
import { Changes, FIELDS, isRecent, merge, operation } from 'xfusion-tasks-sync';

const toText = (value) => (value && typeof value === 'object' ? JSON.stringify(value) : value);
const toRaw = (id, task, server) => ({ id, server, ...Object.fromEntries(FIELDS.map((f) => [f, toText(task[f])])) });
const toTask = (raw) => ({ ...raw, labels: JSON.parse(raw.labels || null), attributes: JSON.parse(raw.attributes || null) });
const toBase = (raw) => JSON.parse(raw?.server || null) ?? undefined;
const toChange = (task) => (task.deleted ? { id: task.taskId, deleted: true } : toRaw(task.taskId, task, toText(task)));

/** The table, for `appSchema`. Labels and attributes are JSON; `server` is the task as the server last told it. */
export const tasks = tableSchema({ name: 'tasks',
  columns: [...FIELDS, 'server'].map((name) => ({ name, type: 'string', isOptional: true })) });
export const DELETED = JSON.stringify({ deleted: true }); // The `server` of a record that creates a deleted task again.

const conflictResolver = (table, local, { server }, resolved) => (local._status === 'synced' ? resolved
  : { ...resolved, ...toRaw(local.id, merge(toBase(local), toTask(local), JSON.parse(server)), server) });

export async function syncTasks({ database, url, fetch, onRefused }) {
  const changes = new Changes({ url, fetch, onRefused });
  const find = (where) => Object.assign(database.get('tasks').query(), // Finds what was deleted here, too.
    { description: Q.buildQueryDescription([where]) }).unsafeFetchRaw();
  let answers = [], listed, page;

  /** Lists a page of what is newer than here; after a token has expired everything, and what was not listed is gone. */
  async function pull() {
    page = await changes.list(100, listed ? page.next : await database.localStorage.get('xfusion-tasks'));
    if (!page) [listed, page] = [new Set(), await changes.list(100)];
    const ids = page.items.map(({ taskId }) => taskId), own = await find(Q.where('id', Q.oneOf(ids)));
    ids.forEach((id) => listed?.add(id));
    const isNews = ({ deleted, updatedAt }, raw) => // A deletion of what was changed here is left to the answer to that.
      !(deleted && /created|updated/.test(raw?._status)) && (listed || !(updatedAt <= toBase(raw)?.updatedAt));
    const news = page.items.filter((item) => isNews(item, own.find(({ id }) => id === item.taskId))).map(toChange);
    if (!listed || page.hasMore) return { news, next: listed ? undefined : page.next };
    const lost = (await find(Q.where('_status', 'synced')))
      .filter((raw) => !listed.has(raw.id) && !isRecent(toBase(raw).updatedAt));
    return { news: [...news, ...lost.map(({ id }) => ({ id, deleted: true }))], next: page.next };
  }

  /** Keeps what the server answers for the next round, in which the database learns it; returns what is still to be sent. */
  async function push(raws) {
    const sent = raws.map((raw) => [raw, operation(raw.id, toBase(raw), toTask(raw), raw._status === 'deleted')]).filter(([, o]) => o);
    const again = [], unsent = [];
    (await changes.send(sent.map(([, o]) => o))).forEach(({ op, taskId, status, task }, i) => {
      const [raw] = sent[i], gone = raw._status === 'deleted';
      // Now that it is known what is there, delete it; create it again; or create it because it has left no trace.
      if (gone ? op === 'create' && task && !task.deleted : task ? task.deleted && toBase(raw)?.deleted : status === 404 || status === 412)
        return again.push({ ...raw, server: toText(task) });
      if (task) answers.push(toChange(task));
      if (status >= 400 && !gone) unsent.push(taskId);
    });
    return again.length ? [...unsent, ...await push(again)] : unsent;
  }

  do {
    const told = answers;
    answers = [];
    await synchronize({
      database, sendCreatedAsUpdated: true, conflictResolver,
      pullChanges: async () => {
        const { news, next } = told.length ? { news: told } : await pull();
        const [updated, deleted] = [false, true].map((d) => news.filter((change) => !!change.deleted === d));
        return { changes: { tasks: { created: [], updated, deleted: deleted.map(({ id }) => id) } }, timestamp: 1, next };
      },
      onDidPullChanges: ({ next }) => next && database.localStorage.set('xfusion-tasks', next),
      pushChanges: async ({ changes: { tasks: local } }) => ({ experimentalRejectedIds: { tasks: await push(
        [...local.created, ...local.updated, ...await find(Q.where('id', Q.oneOf(local.deleted)))]) } }),
    });
  } while (answers.length || page.hasMore);
}
