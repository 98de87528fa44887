/**
 * The cross-frame protocol of Excel on the web, as the npm package's excel-web-16.00.debug.js speaks it.
 * Every message is JSON text. The host answers requests and raises events; it never trusts what a frame says.
 */

export const MESSAGE = { request: 0, response: 1 } as const;
export const ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const RESPONSE = { forCalling: 0, forEventing: 1 } as const;

/** Document methods, by the number that `executeMethod` carries (OSF.DDA.MethodDispId). */
export const METHOD = { loadSettings: 75, saveSettings: 76, richApi: 93 } as const;

/** Categories and types of `richApiMessage` entries. */
export const RICH = {
  customFunctions: 1,
  invoke: 1000,
  cancel: 1001,
  objectEvent: 65536,
} as const;

/** Excel refuses bodies above 5 MB in either direction (resource-limits page of the documentation). */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface FrameRequest {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

/** One entry of a `richApiMessage` event: category, type, target, JSON text, id, remote override. */
export type RichMessage = readonly [
  category: number,
  type: number,
  target: string,
  json: string,
  id: number,
  remote: boolean,
];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The request in a message, or undefined if it is anything else. */
export function readRequest(data: unknown): FrameRequest | undefined {
  if (typeof data !== 'string') return undefined;
  let message: unknown;
  try {
    message = JSON.parse(data);
  } catch {
    return undefined;
  }
  if (!isRecord(message) || message['_messageType'] !== MESSAGE.request) return undefined;
  const { _actionType, _actionName, _conversationId, _correlationId } = message;
  return typeof _actionType === 'number' &&
    typeof _actionName === 'string' &&
    typeof _conversationId === 'string' &&
    typeof _correlationId === 'number'
    ? (message as unknown as FrameRequest)
    : undefined;
}

/** The method number and arguments of an `executeMethod` request. */
export function readMethod(data: unknown): { id: number; args: Record<string, unknown> } | undefined {
  if (!isRecord(data) || !isRecord(data['DdaMethod'])) return undefined;
  const id = data['DdaMethod']['DispatchId'];
  return typeof id === 'number' ? { id, args: data } : undefined;
}
