import { openSheet } from '../support/sheet';
import { expectAgreement } from './agree';
import { alibabaQuestions } from './alibaba-questions';

test('membership and Trade Assurance', () => expectAgreement(openSheet('en-US'), [...alibabaQuestions()]));
