/** Traditional characters, each before the simplified one that stands for it in the words that are known here. */
const PAIRS =
  '萬万與与專专業业東东絲丝兩两嚴严個个臨临為为爲为麗丽麼么義义樂乐習习書书買买亂乱爭争於于虧亏亞亚產产産产億亿僅仅從从倉仓' +
  '們们價价優优會会傳传偉伟體体傭佣儲储兒儿關关蘭兰養养內内冊册寫写衝冲決决況况凍冻淨净涼凉減减幾几擊击劃划則则創创刪删別别' +
  '剎刹劑剂辦办務务動动勵励勞劳勢势區区醫医單单賣卖盧卢衛卫卻却廠厂歷历壓压參参雙双發发變变臺台檯台葉叶號号後后聽听啟启啓启' +
  '員员響响團团園园圍围國国圖图圓圆場场塊块堅坚墊垫牆墙殼壳處处備备復复複复頭头夾夹獎奖妝妆婦妇媽妈娛娱嬰婴學学寶宝實实寵宠' +
  '審审寬宽賓宾對对導导將将爾尔盡尽層层屬属幣币簾帘帶带幫帮幹干廣广慶庆庫库應应開开異异棄弃張张強强歸归當当錄录態态總总惡恶' +
  '戲戏戶户執执擴扩掃扫護护報报擔担擇择掛挂擋挡損损換换據据攜携攝摄搖摇攤摊採采數数斷断無无舊旧時时顯显曬晒暫暂術术機机殺杀' +
  '雜杂權权條条來来極极構构櫃柜標标欄栏樣样檢检櫥橱歐欧毀毁氣气匯汇溝沟潔洁測测濟济潤润漲涨溫温遊游濕湿滿满滯滞燈灯竈灶點点' +
  '燭烛煙烟燒烧熱热愛爱牽牵狀状獨独貓猫環环現现電电畫画暢畅療疗監监蓋盖盤盘碼码磚砖礎础確确禮礼離离種种積积稱称稅税穩稳窩窝' +
  '競竞筆笔籠笼簽签籤签簡简類类糧粮緊紧係系紅红約约級级純纯紗纱納纳紛纷紙纸紡纺線线組组細细織织終终經经絨绒結结給给絡络統统' +
  '績绩續续繩绳維维綴缀纜缆編编縮缩繕缮繳缴網网羅罗罰罚聯联職职膚肤膠胶腦脑腳脚臉脸艦舰藝艺節节範范薦荐藥药獲获營营蘿萝藍蓝' +
  '慮虑虛虚蟲虫蠟蜡補补襯衬襪袜裝装褲裤見见觀观規规視视覽览觸触計计訂订認认讓让訊讯記记許许論论設设訪访證证評评識识訴诉診诊' +
  '詞词試试誠诚話话詢询該该詳详語语誤误說说説说請请諾诺讀读調调談谈負负敗败賬账帳账貨货質质購购貼贴貴贵貿贸費费資资賠赔賺赚' +
  '賽赛贏赢趨趋躍跃蹤踪車车軌轨轉转輪轮軟软輕轻載载較较輔辅輸输邊边達达過过運运還还這这進进遠远違违連连遲迟跡迹適适選选遜逊' +
  '遞递郵邮鄰邻釐厘裡里裏里釋释鐘钟鈕钮錢钱鑽钻銀银鋪铺鏈链銷销鍋锅錯错鍵键鎊镑鏡镜鑲镶長长門门閉闭問问間间閾阈隊队陽阳階阶' +
  '際际陸陆險险隨随韓韩頁页頂顶項项順顺須须預预領领頻频題题顏颜額额風风飆飙飲饮飾饰饋馈馬马驅驱駁驳驗验騎骑驟骤鳥鸟麥麦黃黄' +
  '齊齐齡龄週周噸吨鐵铁銅铜佔占餘余閱阅輛辆準准蘇苏';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS[2 * at]!, PAIRS[2 * at + 1]!] as const),
);
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

/**
 * Traditional characters as simplified ones, one for one, so that 售價, 訂單缺陷率 and 寵物用品 are the names that are known.
 * What such a text is compared with stands in simplified characters too, Japanese words as well: 目標 is 目标 on both sides.
 */
export function simplified(text: string): string {
  return text.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character)!);
}
