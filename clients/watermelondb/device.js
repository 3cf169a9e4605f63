import { randomUUID } from 'node:crypto';
import { Database, Model, Q, appSchema } from '@nozbe/watermelondb';
import LokiJSAdapter from '@nozbe/watermelondb/adapters/lokijs/index.js';
import { Network } from '../testing/network.js';
import { DELETED, syncTasks, tasks } from './index.js';

class Task extends Model {
  static table = 'tasks';

  set(changes) {
    for (const [name, value] of Object.entries(changes)) {
      this._setRaw(name, typeof value === 'object' ? JSON.stringify(value) : value);
    }
  }
}

/** A phone with WatermelonDB, for tests. */
export class Device {
  /** The codes of what the server has refused. */
  refused = [];

  static async of(api) {
    const device = new Device();
    device.network = new Network(api);
    const adapter = new LokiJSAdapter.default({
      schema: appSchema({ version: 1, tables: [tasks] }), dbName: randomUUID(), useWebWorker: false,
      useIncrementalIndexedDB: false, extraLokiOptions: { autosave: false },
    });
    device.database = new Database({ adapter, modelClasses: [Task] });
    return device;
  }

  get tasks() {
    return this.database.get('tasks');
  }

  async sync() {
    const onRefused = (_, { code }) => this.refused.push(code);
    await syncTasks({ database: this.database, url: '', fetch: this.network.fetch, onRefused });
  }

  /** The app ends while it waits for the answer to a push, and starts again. */
  async crash() {
    this.network.losses = 1;
    await this.sync().catch(() => {});
  }

  async close() {}

  async task(taskId) {
    const [record] = await this.tasks.query(Q.where('id', taskId)).fetch();
    if (!record) return undefined;
    const { server, labels, attributes, description, status, dueDate, priority } = record._raw;
    const columns = { description, status, dueDate, priority };
    const task = Object.entries(
      { ...JSON.parse(server), ...columns, labels: JSON.parse(labels), attributes: JSON.parse(attributes) });
    return Object.fromEntries(task.filter(([, value]) => value !== null));
  }

  async create({ taskId, ...content }) {
    await this.database.write(() => this.tasks.create((task) => {
      task._raw.id = taskId;
      task.set(content);
    }));
  }

  async recreate(task) {
    await this.create({ ...task, server: DELETED });
  }

  async edit(taskId, changes) {
    const task = await this.tasks.find(taskId);
    await this.database.write(() => task.update(() => task.set(changes)));
  }

  async delete(taskId) {
    const task = await this.tasks.find(taskId);
    await this.database.write(() => task.markAsDeleted());
  }
}
