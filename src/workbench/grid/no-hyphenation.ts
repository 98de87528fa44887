// Stands in for Univer's hyphenation dictionaries; the loader takes an empty module as "no pattern".
export default {};
