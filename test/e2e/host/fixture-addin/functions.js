/* The functions of the fixture: each shows one thing that the host must get right. */
(function () {
  'use strict';

  function failure(code, message) {
    return new CustomFunctions.Error(CustomFunctions.ErrorCode[code], message);
  }

  function isError(value) {
    return value instanceof CustomFunctions.Error;
  }

  /** How the host handed a value over. */
  function kind(value) {
    if (isError(value)) return 'error ' + value.code;
    if (value === null) return 'null';
    if (value === undefined) return 'undefined';
    return typeof value === 'string' ? 'string:' + value : typeof value + ' ' + value;
  }

  var calls = 0;

  CustomFunctions.associate({
    /* One fee for each weight; a text is an error with a sentence, an error stays what it is. */
    'HOST.FEE': function (weights, surcharge) {
      calls++;
      return weights.map(function (row) {
        return row.map(function (weight) {
          if (isError(weight)) return weight;
          if (weight === null || weight === '') return '';
          if (typeof weight !== 'number') return failure('invalidValue', 'weight is not a number: ' + weight);
          if (weight > 100) return failure('notAvailable', 'no card for ' + weight);
          return weight * 2 + (surcharge === null ? 0 : surcharge[0][0]);
        });
      });
    },
    'HOST.ECHO': function (values) {
      return values;
    },
    'HOST.KINDS': function (values, optional) {
      return values
        .map(function (row) {
          return row.map(kind);
        })
        .concat([
          values[0].map(function (_, index) {
            return index === 0 ? kind(optional) : '';
          }),
        ]);
    },
    'HOST.TYPED': function (number, text, flag) {
      return [[kind(number), kind(text), kind(flag)]];
    },
    'HOST.SUM': function (first, rest) {
      return rest.reduce(function (sum, matrix) {
        return sum + matrix[0][0];
      }, first);
    },
    'HOST.LATER': function (value) {
      return new Promise(function (resolve) {
        setTimeout(function () {
          resolve(value);
        }, 30);
      });
    },
    'HOST.THROWS': function (value) {
      throw failure('invalidValue', 'cannot use ' + value);
    },
    'HOST.WHERE': function (invocation) {
      return invocation.address;
    },
    'HOST.CALLS': function () {
      return calls;
    },
    'HOST.RAGGED': function () {
      return [[1, 2], [3]];
    },
    'HOST.NULLS': function () {
      return [[null, NaN, undefined, 'text', '12', true]];
    },
  });
})();
