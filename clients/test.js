// Tests the clients against the API as `make run` runs it, and counts; MVN is how to call Maven.
import { spawn } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { Api } from './testing/api.js';

const here = (path) => new URL(path, import.meta.url).pathname;
const REPORTS = here('okhttp/target/surefire-reports/');

async function testJavaScript() {
  let [passed, failed] = [0, 0];
  const tests = run({ concurrency: true, files: ['rxdb', 'watermelondb'].map((name) => here(`${name}/${name}.test.js`)) });
  tests.on('test:pass', ({ details }) => { passed += details.type !== 'suite'; });
  tests.on('test:fail', ({ details }) => { failed += details.type !== 'suite'; });
  for await (const line of tests.compose(new spec())) process.stdout.write(line);
  return [passed, failed];
}

async function testJava() {
  const api = await Api.start();
  try {
    const env = { ...process.env, API_URL: api.url };
    const maven = spawn(`${process.env.MVN} -f ${here('okhttp/pom.xml')} clean verify`, { env, shell: true, stdio: 'inherit' });
    await new Promise((resolve) => maven.on('close', resolve));
    const names = (await readdir(REPORTS).catch(() => [])).filter((name) => name.startsWith('TEST-'));
    const reports = (await Promise.all(names.map((name) => readFile(REPORTS + name, 'utf8')))).join('');
    const [all, bad] = [/<testcase /g, /<(failure|error|skipped)\b/g].map((tag) => (reports.match(tag) ?? []).length);
    return [all - bad, bad + (maven.exitCode !== 0 && bad === 0)];
  } finally {
    await api.stop();
  }
}

const [[passed, failed], [javaPassed, javaFailed]] = [await testJavaScript(), await testJava()];
console.log(`${passed + javaPassed} passed, ${failed + javaFailed} failed`);
process.exitCode = failed + javaFailed || passed * javaPassed === 0 ? 1 : 0;
