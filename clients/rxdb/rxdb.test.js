import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { Api } from '../testing/api.js';
import { scenarios } from '../testing/scenarios.js';
import { Device } from './device.js';

scenarios(Device);

let api;
before(async () => { api = await Api.start(); });
after(() => api.stop());

it('takes back an edit that the table cannot store, and tells the app', async () => {
  await api.putUnwritable('last');
  const device = await Device.of(api);
  await device.sync();
  await device.edit('last', { description: 'Buy oat milk' });
  await device.sync();

  assert.deepEqual(device.refused, ['task-unwritable']);
  assert.equal((await device.task('last')).description, 'Buy milk');
  await device.close();
});
