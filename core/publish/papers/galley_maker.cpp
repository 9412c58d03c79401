// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/galley_maker.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/publish/papers/claimed_text.h"

#include <algorithm>

namespace stet {

namespace {

QString byAndWhen(const QString &person, qint64 ms)
{
    return CoreWords::tr("%1, %2").arg(person, paperTime(ms));
}

QString said(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Verified:
        return wordOf(ClaimSign::Verified);
    case VerdictKind::Disputed:
        return wordOf(ClaimSign::Disputed);
    case VerdictKind::NotAFact:
        return wordOf(ClaimSign::NotAFact);
    case VerdictKind::NeedsSource:
        break;
    }
    return wordOf(ClaimSign::NeedsSource);
}

/// Who said what when; of a verdict that fell that it no longer stands.
QString verdictSentence(const Verdict &verdict, ClaimSign sign)
{
    const QString who = byAndWhen(verdict.person, verdict.atMs);
    const bool fell =
        sign == ClaimSign::Changed || sign == ClaimSign::Drifted || sign == ClaimSign::Gone;
    if (fell)
        return CoreWords::tr("No verdict stands. Before: %1, by %2").arg(said(verdict.kind), who);
    const QString what = sign == ClaimSign::Attested ? wordOf(sign) : said(verdict.kind);
    return verdict.byAuthor ? CoreWords::tr("%1 by the author, %2").arg(what, who)
                            : CoreWords::tr("%1 by %2").arg(what, who);
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
    ClaimSetter(const PaperInput &input, const PaperNumbers &numbers)
        : m_input(input)
        , m_numbers(numbers)
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
            paper.verdict = verdictSentence(*verdict, paper.sign);
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
        paper.withheld = !one.source.isNull() && !m_input.shown.contains(one.source);
        if (paper.withheld)
            return paper;
        paper.who = one.who;
        paper.what = one.what;
        paper.when = one.when;
        paper.how = one.how;
        if (!paper.quoted)
            return paper;
        paper.quote = one.quote.exact;
        paper.locator = one.locator;
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
        paper.snapshot = CoreWords::tr("snapshot %1, kept by %2")
                             .arg(QString::number(snapshot->number),
                                  byAndWhen(snapshot->person, snapshot->takenMs));
        paper.link = quoteAddress(m_input.sheet, one);
    }

    const PaperInput &m_input;
    const PaperNumbers &m_numbers;
};

QStringList signOffSentences(const ReviewedArticle &sheet)
{
    if (!sheet.signOff)
        return {CoreWords::tr("Nobody has signed this article yet.")};
    const SignOff &given = *sheet.signOff;
    const QString who = byAndWhen(given.person, given.atMs);
    QStringList sentences;
    if (!sheet.signOffStands) {
        sentences.append(CoreWords::tr("Signed by %1. The article or what it rests on was changed "
                                       "since: the signature is of other words than these.")
                             .arg(who));
    } else if (!given.overridden.isEmpty()) {
        sentences.append(CoreWords::tr("Signed by %1, past what stood in the way.").arg(who));
    } else if (given.byAuthor) {
        sentences.append(CoreWords::tr("Checked by the author: %1.").arg(who));
    } else {
        sentences.append(CoreWords::tr("Checked by %1.").arg(who));
    }
    if (!given.overridden.isEmpty()) {
        sentences.append(CoreWords::tr("In the way stood: %1.")
                             .arg(given.overridden.join(QStringLiteral(", ")).replace(u'_', u' ')));
        sentences.append(CoreWords::tr("The reason that was given: %1").arg(given.reason));
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
    paper.language = isLanguageTag(article.content.language)
                         ? printableTag(article.content.language)
                         : input.language.tag;
    paper.direction = input.language.rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr");
    paper.desk = singleLine(input.desk.name);
    paper.title = singleLine(article.content.headline);
    if (paper.title.isEmpty())
        paper.title = input.language.word(QStringLiteral("untitled"));
    paper.made = CoreWords::tr("Made on %1, from version %2 of the text.")
                     .arg(paperTime(input.nowMs), QString::number(article.version));
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
    ClaimSetter setter(input, paper.numbers);
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
    paper.signOff = signOffSentences(sheet);
    return paper;
}

} // namespace stet
