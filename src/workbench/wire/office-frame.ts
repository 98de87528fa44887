import {
  ACTION,
  MESSAGE,
  METHOD,
  PAYLOAD_LIMIT,
  readMethod,
  readRequest,
  RESPONSE,
  type FrameRequest,
  type RichMessage,
} from './messages';

/** Requirement sets that the workbench reports; the interpreter implements only parts of ExcelApi (see members). */
const REQUIREMENTS: Readonly<Record<string, number>> = {
  AddInCommands: 1.3,
  CustomFunctions: 1.9,
  CustomFunctionsRuntime: 1.5,
  DelayForCellEdit: 1.1,
  DialogApi: 1.2,
  ExcelApi: 1.17,
  RichApiRuntime: 1.4,
  Settings: 1.1,
  SharedRuntime: 1.2,
};

const EXCEL_WEB_APP = 16;
/** Bits of the host info: the frame is a shared runtime; it runs custom functions. */
const FLAG = { sharedRuntime: 1, customFunctions: 2 } as const;

export interface OfficeFrameOptions {
  /** Display language, which decides Office.context.displayLanguage. */
  readonly language: string;
  readonly sharedRuntime: boolean;
  /** The day that the add-in's page is told it is, for host-clock.js; null for the real one. */
  readonly today: string | null;
  readonly settings: DocumentSettings;
  readonly onRichApi: (body: string, flags: number) => Promise<string>;
}

/** Name and JSON text, as Office.context.document.settings keeps them in the file. */
export interface DocumentSettings {
  read(): readonly (readonly [string, string])[];
  write(entries: readonly (readonly [string, string])[]): void;
}

export interface TraceEntry {
  readonly at: number;
  readonly direction: 'in' | 'out';
  readonly name: string;
  readonly bytes: number;
}

/** The parameter that the server and host-clock.js look for. */
const TODAY = '_host_today';
const TRACE_LENGTH = 2000;

/** The host's end of the conversation with the genuine office.js in one frame. */
export class OfficeFrame {
  readonly trace: TraceEntry[] = [];
  readonly unknownMethods: string[] = [];
  private readonly conversation = crypto.randomUUID();
  private readonly appInstance = crypto.randomUUID();
  /** Correlation id under which the client registered each event. */
  private readonly events = new Map<string, number>();

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly options: OfficeFrameOptions,
  ) {
    window.addEventListener('message', (event: MessageEvent<unknown>) => this.receive(event));
  }

  /** Opens the add-in's page with what office.js needs to find its host. */
  load(page: string): void {
    const { language, sharedRuntime, today } = this.options;
    const flags = FLAG.customFunctions | (sharedRuntime ? FLAG.sharedRuntime : 0);
    const hostInfo = ['Excel', 'Web', '16.01', language, this.appInstance, '', '', flags].join('$');
    const url = new URL(page);
    url.searchParams.set('_host_Info', hostInfo);
    if (today !== null) url.searchParams.set(TODAY, today);
    // The client reads _xdm_Info to the very end of the fragment, so it comes last.
    const xdmInfo = [this.conversation, this.appInstance, location.origin].join('|');
    url.hash = `&_serializer_version=1&_xdm_Info=${encodeURIComponent(xdmInfo)}`;
    this.frame.name = JSON.stringify({ baseFrameName: 'workbench', hostInfo });
    this.frame.src = url.href;
  }

  emit(event: string, data: unknown): boolean {
    const correlation = this.events.get(event);
    if (correlation === undefined) return false;
    this.post(event, {
      _messageType: MESSAGE.response,
      _actionName: event,
      _conversationId: this.conversation,
      _correlationId: correlation,
      _errorCode: 0,
      _responseType: RESPONSE.forEventing,
      _data: data,
    });
    return true;
  }

  emitRich(messages: readonly RichMessage[]): boolean {
    return this.emit('richApiMessage', { ArrayData: messages });
  }

  private receive(event: MessageEvent<unknown>): void {
    if (event.source !== this.frame.contentWindow || event.origin !== location.origin) return;
    const request = readRequest(event.data);
    if (request === undefined || request._conversationId !== this.conversation) return;
    this.note('in', request._actionName, String(event.data).length);
    switch (request._actionType) {
      case ACTION.registerEvent:
        this.events.set(request._actionName, request._correlationId);
        return this.reply(request, { Error: 0 });
      case ACTION.unregisterEvent:
        this.events.delete(request._actionName);
        return this.reply(request, { Error: 0 });
      case ACTION.invoke:
        return this.invoke(request);
    }
  }

  private invoke(request: FrameRequest): void {
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.reply(request, this.appContext());
      case 'executeMethod':
        return this.executeMethod(request);
      default:
        // Notifications such as notifyHost want no more than an answer.
        return this.reply(request, { Error: 0 });
    }
  }

  private executeMethod(request: FrameRequest): void {
    const method = readMethod(request._data);
    switch (method?.id) {
      case METHOD.richApi:
        void this.richApi(request, method.args['ArrayData']);
        return;
      case METHOD.saveSettings:
        this.options.settings.write(readSettings(method.args['DdaSettingsMethod']));
        return this.reply(request, { Version: 1, Error: 0 });
      case METHOD.loadSettings: {
        const Settings = this.options.settings.read().map(([Name, Value]) => ({ Name, Value }));
        return this.reply(request, { Version: 1, Error: 0, Properties: { Settings } });
      }
      default: {
        const name = `document method ${method?.id ?? '?'}`;
        this.unknownMethods.push(name);
        console.error(`workbench: ${name} is not implemented`);
        return this.reply(request, { Version: 1, Error: ERROR_UNSUPPORTED });
      }
    }
  }

  private async richApi(request: FrameRequest, arrayData: unknown): Promise<void> {
    const [, , , , body, , flags] = Array.isArray(arrayData) ? (arrayData as unknown[]) : [];
    const text =
      typeof body === 'string' && body.length <= PAYLOAD_LIMIT
        ? await this.options.onRichApi(body, typeof flags === 'number' ? flags : 0)
        : JSON.stringify({
            Error: {
              Code: 'RequestPayloadSizeLimitExceeded',
              Message: 'The request payload size has exceeded the limit.',
            },
          });
    const answer =
      text.length <= PAYLOAD_LIMIT
        ? text
        : JSON.stringify({
            Error: {
              Code: 'ResponsePayloadSizeLimitExceeded',
              Message: 'The response payload size has exceeded the limit.',
            },
          });
    this.reply(request, { Version: 1, Error: 0, Data: [200, [], answer] });
  }

  private appContext(): Record<string, unknown> {
    const { language, settings } = this.options;
    return {
      _id: this.appInstance,
      _appInstanceId: this.appInstance,
      _appName: EXCEL_WEB_APP,
      _appVersion: '16.0',
      _hostFullVersion: '16.0.19000.10000',
      _appMinorVersion: 1,
      _appUILocale: language,
      _dataLocale: language,
      _docUrl: `${location.origin}/book.xlsx`,
      _clientMode: 0,
      _settings: settings.read(),
      _reason: 1,
      _osfControlType: 1,
      _eToken: '',
      _correlationId: this.appInstance,
      _requirementMatrix: JSON.stringify(REQUIREMENTS),
      _clientWindowHeight: this.frame.clientHeight,
      _clientWindowWidth: this.frame.clientWidth,
      _addinName: 'add-in',
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 0,
      _marketplaceType: 0,
    };
  }

  private reply(request: FrameRequest, data: unknown): void {
    this.post(request._actionName, {
      _messageType: MESSAGE.response,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _errorCode: 0,
      _responseType: RESPONSE.forCalling,
      _data: data,
    });
  }

  private post(name: string, message: Record<string, unknown>): void {
    const text = JSON.stringify({ _serializerVersion: 1, _origin: location.origin, ...message });
    this.note('out', name, text.length);
    this.frame.contentWindow?.postMessage(text, location.origin);
  }

  private note(direction: TraceEntry['direction'], name: string, bytes: number): void {
    this.trace.push({ at: performance.now(), direction, name, bytes });
    if (this.trace.length > TRACE_LENGTH) this.trace.splice(0, TRACE_LENGTH / 2);
  }
}

/** OSF.DDA.ErrorCodeManager.errorCodes.ooeOperationNotSupported */
const ERROR_UNSUPPORTED = 5000;

function readSettings(method: unknown): [string, string][] {
  const properties = (method as { Properties?: unknown } | undefined)?.Properties;
  if (!Array.isArray(properties)) return [];
  return (properties as unknown[]).filter(
    (entry): entry is [string, string] =>
      Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string',
  );
}
