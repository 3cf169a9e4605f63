import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = new URL('../..', import.meta.url).pathname;

/** `make run` on a free port, with its own tasks, for tests. */
export class Api {
  #runner;
  #folder;
  #table;

  static async start() {
    const api = new Api();
    api.#folder = await mkdtemp(join(tmpdir(), 'xfusion-tasks-'));
    await api.#run('now', {});
    return api;
  }

  /** Keeps a copy of the table. */
  async backUp() {
    await cp(join(this.#folder, 'now'), join(this.#folder, 'backup'), { recursive: true });
  }

  /** Goes on with the copy, with the sync tokens of another epoch, as the operator of a restored table would. */
  async restore() {
    await this.#end();
    await this.#run('backup', { SYNC_EPOCH: '2' });
  }

  /** Puts a task straight into the table, as a person does, at the last version that there is: nothing can change it. */
  async putUnwritable(taskId) {
    const time = { S: '2026-01-01T00:00:00.000Z' };
    const item = { taskId: { S: taskId }, ownerId: { S: 'local' }, description: { S: 'Buy milk' }, status: { S: 'pending' },
      createdAt: time, updatedAt: time, version: { N: '9007199254740991' } };
    const headers = { 'Content-Type': 'application/x-amz-json-1.0', 'X-Amz-Target': 'DynamoDB_20120810.PutItem',
      Authorization: 'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0' };
    const body = JSON.stringify({ TableName: 'xfusion-tasks', Item: item });
    const answer = await fetch(this.#table, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(await answer.text());
  }

  async stop() {
    await this.#end();
    await rm(this.#folder, { recursive: true });
  }

  async #run(data, variables) {
    const env = { ...process.env, PORT: '0', TABLE_PORT: '0', DATA: join(this.#folder, data), ...variables };
    this.#runner = spawn('make', ['-s', '-C', ROOT, 'run'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let complaints = '';
    this.#runner.stderr.on('data', (text) => { complaints += text; });
    const lines = createInterface({ input: this.#runner.stdout });
    this.url = await new Promise((resolve, reject) => {
      lines.on('line', (line) => /^The table is at ([^\s,]+)/.exec(line)?.slice(1).forEach((url) => { this.#table = url; }));
      lines.on('line', (line) => /^Listening on (\S+), /.exec(line)?.slice(1).forEach(resolve));
      this.#runner.on('close', () => reject(new Error(`make run has ended: ${complaints}`)));
    });
  }

  #end() {
    return new Promise((resolve) => {
      this.#runner.on('close', resolve).kill();
    });
  }
}
