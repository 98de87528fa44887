/** Joins the grid, the calculator and the add-in's frame. */
import type { Area } from './a1';
import { type AddIn, parseManifest } from './manifest';
import { checkMetadata, type Metadata } from './metadata';
import type { Blank } from './calculation/coerce';
import { Calculator } from './calculation/calculator';
import { CellMessages } from './calculation/cell-messages';
import { Interpreter } from './excel/interpreter';
import { WorkbookModel } from './excel/model';
import { overlayStyle } from './excel/overlay';
import { CalculationMonitor } from './grid/calculation-monitor';
import { forgetHeightsOfRemovedSheets } from './grid/row-heights';
import { createGrid, type Grid } from './grid/create-grid';
import { renderOverlay } from './grid/overlay-renderer';
import { registerFunctions } from './grid/register-functions';
import { onSelection } from './grid/selection';
import { type SheetContent, snapshot } from './grid/snapshot';
import { UniverBook } from './grid/univer-book';
import { HostEvents } from './host-events';
import { type Language, TEXTS } from './language';
import { sampleSheets } from './sample/index';
import { ChartPanel } from './ui/chart-panel';
import { MessageBar } from './ui/message-bar';
import { CellError } from './values';
import { FunctionCalls } from './wire/function-calls';
import { OfficeFrame } from './wire/office-frame';

export interface WorkbenchOptions {
  readonly language: Language;
  readonly blank: Blank;
  /** The day that the add-in is told it is (`2027-01-15`); null for the real one. */
  readonly today: string | null;
  /** Open the sample, not a blank workbook. */
  readonly sample: boolean;
  readonly container: HTMLElement;
  readonly frame: HTMLIFrameElement;
}

export interface Milestones {
  /** Milliseconds since the page was opened. */
  registered?: number;
  rendered?: number;
  addInReady?: number;
  firstResult?: number;
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${new URL(url).pathname}: ${response.status}`);
  return response.text();
}

export async function loadAddIn(base: URL, language: Language): Promise<{ addIn: AddIn; metadata: Metadata }> {
  const addIn = parseManifest(await fetchText(new URL('manifest.xml', base).href), language, base);
  const json: unknown = JSON.parse(await fetchText(addIn.metadataUrl));
  return { addIn, metadata: checkMetadata(json, addIn.namespace) };
}

export class Workbench {
  readonly milestones: Milestones = {};
  readonly book: UniverBook;
  readonly model: WorkbookModel;
  readonly calls: FunctionCalls;
  readonly calculator: Calculator;
  readonly messages = new CellMessages();
  readonly frame: OfficeFrame;
  readonly monitor: CalculationMonitor;
  readonly grid: Grid;
  /** Resolves when the add-in has said that its functions can be called. */
  readonly addInReady: Promise<void>;
  readonly rendered: Promise<void>;
  /** The engine calculates once by itself when it starts, some time after the first workbook is there. */
  readonly calculatedOnce: Promise<void>;
  private readonly bar: MessageBar;
  private readonly charts: ChartPanel;
  private selected: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  private workbooks = 0;
  private reportReady: () => void = () => undefined;

  constructor(
    private readonly options: WorkbenchOptions,
    readonly addIn: AddIn,
    readonly metadata: Metadata,
  ) {
    const { language, frame, container } = options;
    this.addInReady = new Promise((resolve) => (this.reportReady = resolve));
    this.calls = new FunctionCalls((messages) => void this.frame.emitRich(messages));
    this.frame = new OfficeFrame(frame, {
      language,
      sharedRuntime: addIn.sharedRuntime,
      today: options.today,
      settings: {
        read: () => this.model.documentSettings.read(),
        write: (entries) => this.model.documentSettings.write(entries),
      },
      // The page's script runs before the frame can say anything, so the interpreter is there in time.
      onRichApi: (body, flags) => interpreter.execute(body, flags),
    });
    // The frame loads while the grid is being built.
    frame.title = addIn.displayName;
    this.frame.load(addIn.pageUrl);

    this.grid = createGrid(container, language);
    const { univer, api } = this.grid;
    this.rendered = new Promise((resolve) => {
      api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
        if (stage === api.Enum.LifecycleStages.Rendered) {
          this.milestones.rendered = performance.now();
          resolve();
        }
      });
    });
    this.createWorkbook(this.sheetsOf(options.sample));

    // The formula services exist only now that there is a workbook; its formulas are calculated in a later turn.
    const injector = univer.__getInjector();
    forgetHeightsOfRemovedSheets(injector);
    this.monitor = new CalculationMonitor(injector);
    this.calculatedOnce = new Promise((resolve) => this.monitor.onEnd(resolve));
    this.book = new UniverBook(api, injector, this.monitor);
    this.model = new WorkbookModel(this.book, (change) => {
      if (change === 'look') this.book.activeSheet.facade.refreshCanvas();
      else this.showCharts();
    });
    this.calculator = new Calculator(this.calls, this.book, this.messages, {
      blank: options.blank,
      allowErrors: metadata.allowErrorForDataTypeAny === true,
      language,
    });
    this.book.onForget = () => this.calculator.forget();
    registerFunctions(injector, metadata.functions, (fn, args, cell) => this.calculator.evaluate(fn, args, cell));
    this.milestones.registered = performance.now();
    const interpreter = new Interpreter(this.model, {
      ready: () => this.started(),
      settle: (rows) => this.calls.settle(rows),
    });

    this.bar = new MessageBar(language);
    this.charts = new ChartPanel(language);
    this.monitor.onStart(() => this.messages.nextGeneration());
    this.monitor.onEnd(() => {
      this.calculator.calculated();
      if (this.calculator.cache.size > 0) this.milestones.firstResult ??= performance.now();
      this.showCharts();
      this.showMessage();
    });
    renderOverlay(injector, (sheetId, row, column) => {
      const value = () => this.book.sheet(sheetId)?.valueAt(row, column) ?? null;
      return overlayStyle(this.model.sheet(sheetId), row, column, value);
    });
    const events = new HostEvents(this.frame);
    events.listen(api);
    onSelection(injector, (areas) => {
      const { id } = this.book.activeSheet;
      events.selectionChanged(id, areas);
      this.selected = areas[0] ?? this.selected;
      this.showMessage();
    });
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => this.showCharts(activeSheet.getSheetId()));
  }

  /** Puts the sample or a blank workbook in the place of the open one. */
  open(sample: boolean): void {
    const old = this.grid.api.getActiveWorkbook();
    this.calculator.forget();
    this.messages.clear();
    this.model.reset();
    // The new one first: there is never a moment without a workbook.
    this.createWorkbook(this.sheetsOf(sample));
    if (old !== null) this.grid.api.disposeUnit(old.getId());
    this.monitor.expect();
    this.showCharts();
  }

  /** The error that a cell shows, with its sentence. */
  errorAt(sheetId: string, row: number, column: number): CellError | undefined {
    const sheet = this.book.sheet(sheetId);
    const value = sheet?.valueAt(row, column);
    if (sheet === undefined || !(value instanceof CellError)) return undefined;
    const from = sheet.formulaCellOf(row, column);
    const message = from && this.messages.find({ sheetId, ...from }, row - from.row, column - from.column, value.code);
    return new CellError(value.code, message);
  }

  /** Nothing is being calculated and no call is under way. */
  get isSettled(): boolean {
    return this.monitor.isIdle && !this.calculator.isWaiting;
  }

  private sheetsOf(sample: boolean): SheetContent[] {
    const { language } = this.options;
    return sample ? sampleSheets(language) : [{ name: TEXTS[language].sheet, rows: [] }];
  }

  private createWorkbook(sheets: readonly SheetContent[]): void {
    const { language } = this.options;
    this.grid.api.createWorkbook(snapshot(`workbook-${++this.workbooks}`, TEXTS[language].book, sheets, language));
  }

  private started(): void {
    const again = this.milestones.addInReady !== undefined;
    this.milestones.addInReady ??= performance.now();
    this.reportReady();
    this.calculator.start();
    // A page that was loaded anew has lost the calls that were under way.
    if (again) this.book.recalculate(true);
  }

  private showCharts(sheetId = this.book.activeSheet.id): void {
    const { charts } = this.model.sheet(sheetId);
    this.charts.show(charts, ({ source }) => {
      const sheet = this.book.sheet(source.sheetId);
      const texts = sheet?.text(source.area).flat() ?? [];
      return { values: sheet?.values(source.area) ?? [], isShare: texts.some((text) => text.endsWith('%')) };
    });
  }

  private showMessage(): void {
    const { row, column } = this.selected;
    this.bar.show(row, column, this.errorAt(this.book.activeSheet.id, row, column));
  }
}
