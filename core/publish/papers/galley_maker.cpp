// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/galley_maker.h"

#include "core/base/text.h"
#include "core/model/snapshot_text.h"
#include "core/publish/papers/claimed_text.h"

#include <algorithm>

namespace stet {

namespace {

QString byAndWhen(const QString &person, qint64 ms)
{
    return QStringLiteral("%1, %2").arg(person, paperTime(ms));
}

QString said(VerdictKind kind, const GalleyWords &words)
{
    switch (kind) {
    case VerdictKind::Verified:
        return wordOf(ClaimSign::Verified, words);
    case VerdictKind::Disputed:
        return wordOf(ClaimSign::Disputed, words);
    case VerdictKind::NotAFact:
        return wordOf(ClaimSign::NotAFact, words);
    case VerdictKind::NeedsSource:
        break;
    }
    return wordOf(ClaimSign::NeedsSource, words);
}

/// Who said what when; of a verdict that fell that it no longer stands.
QString verdictSentence(const Verdict &verdict, ClaimSign sign, const GalleyWords &words)
{
    const QString who = byAndWhen(verdict.person, verdict.atMs);
    const bool fell =
        sign == ClaimSign::Changed || sign == ClaimSign::Drifted || sign == ClaimSign::Gone;
    if (fell)
        return words.of("fell").arg(said(verdict.kind, words), who);
    const QString what =
        sign == ClaimSign::Attested ? wordOf(sign, words) : said(verdict.kind, words);
    return verdict.byAuthor ? words.of("saidByAuthor").arg(what, who)
                            : words.of("saidBy").arg(what, who);
}

/// The page or time of a quote.
QString placeOf(const QString &locator, const GalleyWords &words)
{
    const LocatorReading place = readLocator(locator);
    switch (place.kind) {
    case LocatorReading::Kind::Page:
        return words.of("onPage").arg(place.mark);
    case LocatorReading::Kind::Time:
        return words.of("atTime").arg(place.mark);
    case LocatorReading::Kind::Words:
        break;
    }
    return place.mark;
}

bool restsOnIt(const ClaimRecord &record, EvidenceId evidence)
{
    return !record.verdict ||
           std::any_of(record.verdict->evidence.begin(),
                       record.verdict->evidence.end(),
                       [&](const SeenEvidence &seen) { return seen.id == evidence; });
}

class ClaimSetter
{
public:
    ClaimSetter(const PaperInput &input, const GalleyPaper &paper)
        : m_input(input)
        , m_numbers(paper.numbers)
        , m_words(paper.words)
    {}

    [[nodiscard]] PaperClaim claim(int number, std::string words, const ClaimStanding &standing)
    {
        PaperClaim paper;
        paper.number = number;
        paper.words = std::move(words);
        paper.sign = signOf(standing);
        paper.lookAgain = standing.lookAgain;
        return paper;
    }

    void addRecord(PaperClaim &paper, const ClaimRecord &record)
    {
        if (const std::optional<Verdict> &verdict = record.verdict) {
            paper.verdict = verdictSentence(*verdict, paper.sign, m_words);
            paper.reason = verdict->reason;
            paper.remark = verdict->note;
        }
        for (const Evidence &one : record.evidence)
            paper.evidence.push_back(evidence(record, one));
        for (const ClaimNote &note : record.claim.notes) {
            paper.notes.push_back({byAndWhen(note.person, note.atMs),
                                   note.text,
                                   false,
                                   note.state == NoteState::Open});
            for (const NoteReply &reply : note.replies)
                paper.notes.push_back(
                    {byAndWhen(reply.person, reply.atMs), reply.text, true, false});
        }
    }

private:
    [[nodiscard]] PaperEvidence evidence(const ClaimRecord &record, const Evidence &one) const
    {
        PaperEvidence paper;
        paper.quoted = one.kind == EvidenceKind::Quote;
        paper.source = m_numbers.value(one.source);
        paper.bound = byAndWhen(one.person, one.createdMs);
        paper.later = !restsOnIt(record, one.id);
        paper.gone = m_input.sheet.look()(one).standing == QuoteStanding::Gone;
        paper.withheld = wordsStay(m_input, one);
        if (paper.withheld)
            return paper;
        paper.who = one.who;
        paper.what = one.what;
        paper.when = one.when;
        paper.how = one.how;
        if (!paper.quoted)
            return paper;
        paper.quote = one.quote.exact;
        paper.locator = placeOf(one.locator, m_words);
        paper.translation = one.translation;
        paper.translator = one.translator;
        setSnapshot(paper, one);
        return paper;
    }

    void setSnapshot(PaperEvidence &paper, const Evidence &one) const
    {
        const auto snapshot = m_input.sheet.snapshots.constFind(one.snapshot);
        if (snapshot == m_input.sheet.snapshots.constEnd())
            return;
        paper.snapshot = m_words.of("snapshot")
                             .arg(QString::number(snapshot->number),
                                  byAndWhen(snapshot->person, snapshot->takenMs));
        paper.link = quoteAddress(m_input.sheet, one);
    }

    const PaperInput &m_input;
    const PaperNumbers &m_numbers;
    const GalleyWords &m_words;
};

QStringList signOffSentences(const ReviewedArticle &sheet, const GalleyWords &words)
{
    if (!sheet.signOff)
        return {words.of("notSigned")};
    const SignOff &given = *sheet.signOff;
    const QString who = byAndWhen(given.person, given.atMs);
    QStringList sentences;
    if (!sheet.signOffStands) {
        sentences.append(words.of("signedStale").arg(who));
    } else if (!given.overridden.isEmpty()) {
        sentences.append(words.of("signedPast").arg(who));
    } else if (given.byAuthor) {
        sentences.append(words.of("checkedByAuthor").arg(who));
    } else {
        sentences.append(words.of("checkedBy").arg(who));
    }
    if (!given.overridden.isEmpty()) {
        sentences.append(words.of("inTheWay")
                             .arg(given.overridden.join(QStringLiteral(", ")).replace(u'_', u' ')));
        sentences.append(words.of("reasonGiven").arg(given.reason));
    }
    return sentences;
}

void setCounts(GalleyPaper &paper)
{
    for (const ClaimSign sign : claimSigns()) {
        const auto number =
            std::count_if(paper.claimList.begin(),
                          paper.claimList.end(),
                          [sign](const PaperClaim &one) { return one.sign == sign; });
        if (number > 0)
            paper.counts.emplace_back(sign, int(number));
    }
    paper.claims = int(std::count_if(paper.claimList.begin(),
                                     paper.claimList.end(),
                                     [](const PaperClaim &one) { return one.number > 0; }));
    paper.lookAgain = int(std::count_if(paper.claimList.begin(),
                                        paper.claimList.end(),
                                        [](const PaperClaim &one) { return one.lookAgain; }));
}

void setFrame(GalleyPaper &paper, const PaperInput &input)
{
    const Article &article = input.sheet.article;
    paper.words = GalleyWords(input.language);
    paper.language = isLanguageTag(article.content.language)
                         ? printableTag(article.content.language)
                         : input.language.tag;
    paper.direction = input.language.rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr");
    paper.desk = singleLine(input.desk.name);
    paper.title = singleLine(article.content.headline);
    if (paper.title.isEmpty())
        paper.title = input.language.word(QStringLiteral("untitled"));
    paper.made =
        paper.words.of("made").arg(paperTime(input.nowMs), QString::number(article.version));
    QStringList names;
    for (const Byline &author : article.content.authors)
        names.append(singleLine(author.name));
    names.removeAll(QString());
    paper.byline = names.join(QStringLiteral(", "));
}

} // namespace

GalleyPaper galleyPaper(const PaperInput &input)
{
    GalleyPaper paper;
    setFrame(paper, input);
    setArticle(paper, input);
    const ReviewedArticle &sheet = input.sheet;
    ClaimSetter setter(input, paper);
    int number = 0;
    for (const CheckedItem &item : sheet.checked.items) {
        const ClaimPlace &place = item.item.place;
        PaperClaim claim =
            setter.claim(++number,
                         claimWordsHtml(wordsAt(sheet.words, place), readingAt(sheet.words, place)),
                         item.standing);
        if (item.item.claim)
            setter.addRecord(claim, sheet.records[*item.item.claim]);
        paper.claimList.push_back(std::move(claim));
    }
    for (const CheckedOrphan &orphan : sheet.checked.orphans) {
        const ClaimRecord &record = sheet.records[orphan.claim];
        const ClaimSelector &words = record.claim.words;
        PaperClaim claim =
            setter.claim(0, claimWordsHtml(words.exact, words.reading), orphan.standing);
        setter.addRecord(claim, record);
        paper.claimList.push_back(std::move(claim));
    }
    paper.shares = sheet.checked.counts;
    setCounts(paper);
    paper.signOff = signOffSentences(sheet, paper.words);
    return paper;
}

} // namespace stet
