/**
 * The form in which labels are compared, here as on the server: compatible forms unified (NFKC), radicals mended, white
 * space, brackets, quotes and stops left out.
 */

/** CJK radicals supplement, which NFKC leaves alone, each with the character it stands for. */
const PAIRS = '⺀丶⺁厂⺂乙⺃乚⺄乙⺅亻⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢'
  + '⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爪⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺮竹'
  + '⺯糹⺰纟⺱网⺲罒⺳网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅'
  + '⻑長⻒長⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
const RADICALS = new Map(Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[2 * i], PAIRS[2 * i + 1]]));

const LETTER_OR_DIGIT = /^[\p{L}\p{Nd}]$/u;
const HALF = /[\ud800-\udfff]/;

/** @param {string} text */
export function normal(text) {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const plain = (RADICALS.get(text[i]) || text[i]).normalize('NFKC');
    out += HALF.test(text[i]) ? text[i] : [...plain].filter(letter => LETTER_OR_DIGIT.test(letter)).join('');
  }
  return out;
}
