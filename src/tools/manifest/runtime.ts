import { OVERRIDES, allOf, attribute, childrenOf, find, typeOf, type Report } from './document';
import { resourcesOf } from './resources';

/** Functions and pane are one page in one runtime that lives as long as the workbook. */
export function checkRuntime(root: Element, report: Report): void {
  const points = allOf(root, OVERRIDES, 'ExtensionPoint').filter((point) => typeOf(point) === 'CustomFunctions');
  if (points.length !== 1)
    report(
      `there are ${points.length} extension points of type CustomFunctions; Excel reads exactly one and ignores others`,
      points[1] ?? root,
    );
  const runtime = allOf(root, OVERRIDES, 'Runtime')[0];
  if (!runtime) return;
  if (attribute(runtime, 'lifetime') !== 'long')
    report('<Runtime> must have lifetime="long", or closing the pane ends the functions', runtime);
  const shared = attribute(runtime, 'resid');
  const page = points[0] ? find(points[0], 'Page', 'SourceLocation') : null;
  const uses: [string, Element | null][] = [
    ['<Page>', page],
    ['<FunctionFile>', allOf(root, OVERRIDES, 'FunctionFile')[0] ?? null],
    ...allOf(root, OVERRIDES, 'Action').map((a): [string, Element | null] => [
      '<Action>',
      childrenOf(a, 'SourceLocation')[0] ?? null,
    ]),
  ];
  for (const [name, element] of uses) {
    const id = attribute(element, 'resid');
    if (element && id !== shared)
      report(
        `${name} names "${id}" and <Runtime> names "${shared}": with different ids Excel starts two runtimes`,
        element,
      );
  }
  const start = find(root, 'DefaultSettings', 'SourceLocation');
  const pane = resourcesOf(root).get(shared)?.value;
  if (start && pane && attribute(start, 'DefaultValue') !== pane)
    report(
      `<DefaultSettings> opens ${attribute(start, 'DefaultValue')}, the runtime ${pane}; they must be one page`,
      start,
    );
}
