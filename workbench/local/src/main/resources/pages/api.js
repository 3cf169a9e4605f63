// Requests to the API, each with the headers that it needs.
import { record } from "./exchanges.js";
import { parse } from "./json.js";

let token = sessionStorage.getItem("token") ?? "";

export const hasToken = () => Boolean(token);

export function useToken(text) {
  token = text;
  sessionStorage.setItem("token", text);
}

/** What kept a request from succeeding: an answer, or that there was none. */
export class Failure extends Error {
  constructor(status, problem = {}) {
    const faults = (problem.errors ?? []).map((fault) => `${fault.pointer ?? fault.parameter ?? fault.header} ${fault.detail}`);
    super([problem.detail ?? problem.message ?? `The answer was ${status}.`, ...faults].join("\n"));
    this.status = status;
  }

  /** Whether nobody knows what became of the request, or it came too soon. */
  get isOpen() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** The answer to a request; throws a Failure unless it is a success, or 304. */
export async function send(method, path, { ifMatch, ifNoneMatch, body } = {}) {
  const headers = new Headers();
  if (token) headers.set("Authorization", `Bearer ${token}`);
  if (ifMatch) headers.set("If-Match", ifMatch);
  if (ifNoneMatch) headers.set("If-None-Match", ifNoneMatch);
  if (body) headers.set("Content-Type", method === "PATCH" ? "application/merge-patch+json" : "application/json");
  const request = { method, headers, body: body && JSON.stringify(body), cache: "no-store" };
  const answer = await record(path, request, exchange(path, request));
  if (answer.ok || answer.status === 304) return answer;
  throw new Failure(answer.status, answer.body);
}

async function exchange(path, request) {
  try {
    const response = await fetch(path, request);
    const text = await response.text();
    const { ok, status, statusText, headers } = response;
    return { ok, status, statusText, headers, text, body: parsed(text) };
  } catch (cause) {
    throw new Failure(0, { detail: "There is no answer. Nobody knows whether the request has arrived." });
  }
}

function parsed(text) {
  try {
    return parse(text);
  } catch {
    return text ? { message: text } : undefined;
  }
}
