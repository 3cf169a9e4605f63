import { apply, generate } from 'json-merge-patch';
import { defaultConflictHandler } from 'rxdb';
import { replicateRxCollection } from 'rxdb/plugins/replication';

const FIELDS = ['description', 'status', 'dueDate', 'priority', 'labels', 'attributes'];
const content = (task = {}) => Object.fromEntries(FIELDS.flatMap((f) => (task[f] === undefined ? [] : [[f, task[f]]])));
const text = { type: 'string' };

/** Merges a change, which was made from `base`, with what the server has. */
const resolve = async ({ newDocumentState: mine, assumedMasterState: base, realMasterState: theirs }) => {
  if (theirs.version && theirs.version === base?.version) return theirs; // The change was refused.
  // A deletion wins, unless it was known here when the task was created again, or has left no trace.
  if (theirs._deleted) return !theirs.version || (base?._deleted && base.version) ? mine : theirs;
  if (mine._deleted) return base ? theirs : mine; // An edit wins; but the answer to one's own creation is none.
  return apply(structuredClone(theirs), generate(content(base), content(mine)) ?? {});
};

/** The collection, for `addCollections`. */
export const tasks = {
  schema: { version: 0, primaryKey: 'taskId', type: 'object', required: ['taskId'], properties: {
    taskId: { type: 'string', maxLength: 64 }, description: text, status: text, dueDate: text, priority: text,
    createdAt: text, updatedAt: text, completedAt: text, version: { type: 'integer' },
    labels: { type: 'array', items: text }, attributes: { type: 'object' } } },
  conflictHandler: { ...defaultConflictHandler, resolve },
};

/** What a change asks of the server. What was never answered for is created first, even if it is deleted here. */
const operation = ({ newDocumentState: mine, assumedMasterState: base }) => {
  const { taskId } = mine, ifVersion = base?.version, patch = generate(content(base), content(mine));
  if (base && mine.deleted) return ifVersion && !base.deleted && { op: 'delete', taskId, ifVersion };
  if (!ifVersion || base.deleted) return { op: 'create', ifVersion, task: { taskId, ...content(mine) } };
  return patch && { op: 'edit', taskId, ifVersion, patch };
};

/** Starts the replication. `onRefused` is told each operation that the server refused, with the problem. */
export function replicateTasks(collection, { url, fetch = globalThis.fetch, onRefused = console.warn, ...options }) {
  const call = async (path, body) => {
    const post = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await fetch(url + path, body && post);
    if (!answer.ok && answer.status !== 410) throw new Error(`${answer.status}: ${await answer.text()}`);
    return answer.json();
  };

  /** Lists what is newer than here. With `listed` it lists everything, and what was not listed is gone. */
  async function pull(checkpoint, limit, listed) {
    let documents = [], since = checkpoint?.since, page;
    do {
      page = await call(`/changes?limit=${limit}${since ? `&since=${since}` : ''}`);
      if (page.code === 'sync-token-expired') return pull(undefined, limit, new Set());
      const own = await collection.storageInstance.findDocumentsById(page.items.map(({ taskId }) => taskId), true);
      const isNews = ({ taskId, updatedAt }, known = own.find((task) => task.taskId === taskId)) =>
        // Repeats pass, because RxDB stores a checkpoint only together with documents.
        !known?.updatedAt || (known._deleted ? updatedAt > known.updatedAt : updatedAt >= known.updatedAt);
      documents.push(...page.items.filter((item) => listed?.add(item.taskId) || isNews(item)));
      since = page.next;
    } while (page.hasMore && (listed || documents.length < limit));
    const selector = { updatedAt: { $lt: new Date(Date.now() - 15 * 60_000).toISOString() } };
    const known = listed ? (await collection.find({ selector }).exec()).map((task) => task.toMutableJSON()) : [];
    const gone = known.filter(({ taskId }) => !listed.has(taskId)).map((task) => ({ ...task, deleted: true }));
    return { documents: documents.concat(gone), checkpoint: { since } };
  }

  async function push(rows) {
    const changes = rows.map((row) => ({ ...row, sent: operation(row) })).filter(({ sent }) => sent);
    if (!changes.length) return [];
    const { results } = await call('/changes', { operations: changes.map(({ sent }) => sent) });
    if (results.some(({ status }) => status === 429 || status >= 500)) throw new Error('Not all was done yet');
    return results.flatMap(({ taskId, status, task, problem }, i) => {
      const { sent, assumedMasterState: base } = changes[i];
      if (status === 400 || (status === 409 && (!task || task.deleted))) onRefused(sent, problem);
      return task ?? ([404, 412].includes(status) ? { taskId, deleted: true } : (status === 400 && base) || []);
    });
  }

  return replicateRxCollection({
    replicationIdentifier: `xfusion-tasks ${url}`, live: true, ...options, collection, deletedField: 'deleted',
    pull: { handler: pull, batchSize: 100 }, push: { handler: push, batchSize: 25 },
  });
}
