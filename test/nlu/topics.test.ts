import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { simplify } from '../../src/nlu/normalise/simplify.js';
import { loadTopics, topicContent } from '../../src/nlu/topics.js';
import { topics, type Topic } from '../../src/nlu/reading.js';

const find = loadTopics();

/** What people in Taiwan and Hong Kong say, in their own characters. */
const traditional: Readonly<Record<Topic, { taiwan: string[]; hongKong: string[]; none: string[] }>> = {
  work: {
    taiwan: [
      '連續三天加班到十一點',
      '社畜的日常',
      '上個月被資遣',
      '履歷投出去都沒回',
      '遇到奧客，客訴到總部',
      '放無薪假',
    ],
    hongKong: [
      '今日返工又俾老細鬧',
      '放工都十點',
      '搵工搵咗半年',
      '我俾人炒咗',
      '日日OT',
      '呢份工做到好攰',
      '聽日去見工',
    ],
    none: ['他離開工具間就回家了', '從早更新到現在', '你有看見工人嗎', '上面的圖更表示沒問題', '通過勞動節連假去玩'],
  },
  study: {
    taiwan: [
      '學測考砸了',
      '明年要重考指考',
      '微積分又被當',
      '第一次段考',
      '我要延畢了',
      '備審還沒弄完',
      '唸書唸不下去',
    ],
    hongKong: ['DSE放榜之後', '聽日唔想返學', '溫書溫到黐線', '默書唔合格', '欠交功課', '文凭試得返一個月'],
    none: [
      '你會考慮嗎',
      '幾個月考慮下來',
      '系統測試',
      '他的化學分析很清楚',
      '這段考慮的時間',
      '慎重考慮',
      '夜班導致胃口差',
    ],
  },
  family: {
    taiwan: ['阿嬤一直唸我', '阿公脾氣很硬', '姊姊都不回家', '公婆住在一起', '又被長輩催婚'],
    hongKong: [
      '同屋企人嗌交',
      '老豆成日鬧我',
      '家姐唔睬我',
      '個外母好麻煩',
      '嫲嫲偏心',
      '我個女唔同我講嘢',
      '兩個細路',
    ],
    none: ['他寫得很詳細路線圖也有', '電話裡我個女生朋友', '隔壁的小姑娘很有精神', '牛仔女裝'],
  },
  partner: {
    taiwan: ['男友劈腿', '女友已讀不回', '我先生都不說話', '跟另一半冷戰', '遠距離戀愛好累', '告白被拒絕'],
    hongKong: ['拍拖三年', '同男友分手', '前度又搵我', '我ex結婚喇', '甩拖之後', '佢撇咗我'],
    none: ['我先生氣，後來又覺得好笑', '另一半的蛋糕放冰箱', '十分居家的一天'],
  },
  loneliness: {
    taiwan: ['在班上被排擠', '我就是邊緣人', '沒人可以說', '在這裡格格不入', '我沒什麼朋友'],
    hongKong: ['冇人明我', '冇朋友', '得返我一個', '冇人同我傾偈，冇人理', '自己一個人食飯'],
    none: ['有冇朋友介紹餐廳', '有沒有人約吃火鍋', '我覺得我一個月可以看完'],
  },
  loss: {
    taiwan: ['阿嬤往生了', '告別式那天下雨', '今天是阿公的頭七', '送她最後一程', '我們家毛孩去當天使了'],
    hongKong: ['嫲嫲上個月過身', '老豆過咗身', '公公走咗兩年', '聽日出殯', '隻狗死咗', '上個月小產'],
    none: [
      '他轉過身來',
      '做過身體檢查',
      '以往生活比較簡單',
      '骨灰級玩家',
      '笑到往生',
      '沮喪事情這麼多',
      '阿媽走咗去買餸',
    ],
  },
  sleep: {
    taiwan: ['一直做惡夢', '每天都睡不飽', '淺眠，一點聲音就醒', '爆肝一整個禮拜', '日夜顛倒'],
    hongKong: ['成晚瞓唔著', '瞓唔着', '訓唔好', '眼光光到天光', '又要捱夜', '通頂趕功課'],
    none: ['普通頂多兩百塊', '不要再訓我了'],
  },
  body: {
    taiwan: ['偏頭痛又來了', '最近一直心悸', '肩頸很硬', '頭好痛', '經痛痛到不行', '自律神經失調'],
    hongKong: ['心口好翳', '抖唔到氣', '手震', '周身骨痛', '食唔落嘢', '成身痛'],
    none: ['這個問題令人頭痛', '讓我很頭痛的問題', '他已經痛快答應了', '三個月經過很快', '順便秘密地說', '一直想吐槽'],
  },
  money: {
    taiwan: ['卡債還不完', '薪水根本不夠', '學貸還要繳十年', '這個月又要吃土', '卡費繳不出來'],
    hongKong: ['供樓供到喘唔過氣', '下個月交租都唔夠', '仲爭好多卡數', '未到出糧', '交家用', '份人工咁低', '還唔清'],
    none: ['人工智慧好有趣', '這裡提供車位', '提供樓層圖'],
  },
  identity: {
    taiwan: ['我是同志', '家裡不接受女同志', '一直被笑娘娘腔', '身分認同很混亂', '不敢說我的性向'],
    hongKong: ['屋企唔接受我嘅性傾向', '未敢同屋企人講，未come out', '我係攣嘅', '成日俾人叫基佬'],
    none: ['各位同志辛苦了', '多變性很高', '男同學坐我旁邊', '我點了沙拉子雞'],
  },
  illness: {
    taiwan: ['去看身心科', '我有憂鬱症', '媽媽在洗腎', '明天開刀', '下禮拜回診', '急診等了一夜'],
    hongKong: ['醫生話係情緒病', '聽日覆診', '食緊藥', '爸爸中風', '入咗急症室', '思覺失調'],
    none: ['其中風險很高', '心理科學雜誌', '衛生署叫食藥署', '拿我開刀', '煩躁鬱悶', '有些情緒困擾'],
  },
  caring: {
    taiwan: ['看護又要走', '在申請長照', '顧小孩顧到沒時間吃飯', '阿嬤失智', '照顧阿公三年', '新手媽媽'],
    hongKong: ['外傭走咗', '阿媽有認知障礙', '一個人湊仔', '送佢去老人院', '坐月嗰陣', '照顧屋企人', '我個BB成晚喊'],
    none: ['隊長照顧大家', '傳了一張特長照片', '喪失智慧', '坐月台的椅子', '他不顧孩子們的笑聲'],
  },
};

for (const language of ['en', 'zh']) {
  const entries: Record<string, { yes: string[]; no: string[] }> = JSON.parse(
    readFileSync(new URL(`${language}.json`, topicContent), 'utf8'),
  );
  describe(`topics ${language}`, () => {
    it('has patterns for every topic', () => assert.deepEqual(Object.keys(entries), [...topics]));
    for (const topic of topics) {
      for (const text of entries[topic]?.yes ?? [])
        it(`${topic} in "${text}"`, () => assert.ok(find(text).includes(topic)));
      for (const text of entries[topic]?.no ?? [])
        it(`no ${topic} in "${text}"`, () => assert.ok(!find(text).includes(topic)));
    }
  });
}

for (const topic of topics)
  describe(`${topic} in Taiwan and Hong Kong`, () => {
    const { taiwan, hongKong, none } = traditional[topic];
    for (const text of [...taiwan, ...hongKong]) it(`hears "${text}"`, () => assert.ok(find(text).includes(topic)));
    for (const text of none) it(`does not hear "${text}"`, () => assert.ok(!find(text).includes(topic)));
  });

describe('the patterns of Chinese', () => {
  it('are written in the characters that they are tried on', () => {
    const written = readFileSync(new URL('zh.json', topicContent), 'utf8');
    const patterns = Object.values(JSON.parse(written) as Record<string, { pattern: string }>);
    // Words are converted by phrase too, so each alternative by itself as well as all together.
    const parts = patterns.flatMap(({ pattern }) => [pattern, ...pattern.split('|')]);
    assert.deepEqual(
      parts.filter((part) => simplify(part) !== part || part.toLowerCase() !== part),
      [],
    );
  });
});

describe('loadTopics', () => {
  it('reads Traditional characters too', () => assert.ok(find('老闆又罵我了，加班到半夜').includes('work')));
  it('refuses a folder without the files', () =>
    assert.throws(() => loadTopics(new URL('file:///nowhere/')), { code: 'content_invalid' }));
});
