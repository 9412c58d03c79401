// SPDX-License-Identifier: GPL-3.0-or-later
// An article of 10 000 words with 600 claims, in milliseconds, against the 5 that a keystroke may
// spend on it: all claims anchored and the sheet made, with the article's words known from the
// version before but for one paragraph, as while typing; the same from nothing; and with a tenth of
// the sentences changed since the claims were kept.
#include "core/model/language.h"
#include "core/review/claims/checked_article.h"
#include "tests/bench/bench_row.h"
#include "tests/bench/corpus.h"

#include <QElapsedTimer>

namespace stet::bench {

namespace {

constexpr int ArticleWordCount = 10'000;
constexpr size_t ClaimCount = 600;
constexpr int ClaimRounds = 60;
constexpr double BudgetMs = 5;

/// The article with its claims, all verified.
struct CheckedDraft
{
    CheckedDraft()
        : content(Corpus().article(7, ArticleWordCount).content)
        , galley(parseGalley(content.body))
        , words(articleWords(content, galley, languages.forTag(QStringLiteral("en")), {}))
    {
        const CheckSheet sheet = checkSheet(words, {});
        const size_t step = std::max<size_t>(1, sheet.items.size() / ClaimCount);
        for (size_t i = 0; i < sheet.items.size() && claims.size() < ClaimCount; i += step)
            claims.push_back(selectorAt(words, sheet.items[i].place));
        for (const ClaimSelector &claim : claims)
            records.push_back(recordOf(claim));
    }

    static ClaimRecord recordOf(const ClaimSelector &words)
    {
        ClaimRecord record;
        record.claim.id = ClaimId::create(1);
        record.claim.words = words;
        record.claim.hash = claimHash(words.exact, words.reading);
        Evidence evidence;
        evidence.id = EvidenceId::create(1);
        evidence.kind = EvidenceKind::Attestation;
        evidence.who = QStringLiteral("Ann");
        evidence.what = QStringLiteral("saw it");
        evidence.hash = evidenceHash(evidence);
        Verdict verdict;
        verdict.kind = VerdictKind::Verified;
        verdict.person = QStringLiteral("Bo");
        verdict.words = record.claim.hash;
        verdict.evidence.push_back({evidence.id, evidence.hash, 0});
        verdict.around = words.around;
        record.evidence.push_back(evidence);
        record.verdict = verdict;
        return record;
    }

    Languages languages;
    ArticleContent content;
    Galley galley;
    ArticleWords words;
    std::vector<ClaimSelector> claims;
    std::vector<ClaimRecord> records;
};

template <class Body>
double medianMs(Body body)
{
    std::vector<double> times;
    for (int round = 0; round < ClaimRounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        body(round);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return percentile(times, 0.5);
}

Row claimRow(const char *name, double ours)
{
    return Row{.name = QString::fromLatin1(name),
               .unit = QStringLiteral("ms"),
               .ours = ours,
               .reference = BudgetMs,
               .goal = 1};
}

/// A letter more in the middle of the body.
QString typedInto(const QString &body, int round)
{
    QString typed = body;
    const qsizetype at = body.indexOf(u' ', body.size() / 2 + round * 20);
    return typed.insert(at, u'x');
}

QString withATenthChanged(const QString &body)
{
    QString changed = body;
    int sentence = 0;
    for (qsizetype at = changed.indexOf(QLatin1String(". ")); at >= 0;
         at = changed.indexOf(QLatin1String(". "), at + 4)) {
        if (++sentence % 10 == 0)
            changed.insert(at, QLatin1String(" zzz"));
    }
    return changed;
}

} // namespace

std::vector<Row> benchClaims(const QString &)
{
    const CheckedDraft draft;
    const Language &english = draft.languages.forTag(QStringLiteral("en"));
    const EvidenceLook look = [](const Evidence &) {
        return EvidenceNow();
    };
    const double typing = medianMs([&](int round) {
        ArticleContent content = draft.content;
        content.body = typedInto(draft.content.body, round);
        const Galley galley = parseGalley(content.body, &draft.galley);
        const ArticleWords words = articleWords(content, galley, english, {}, &draft.words);
        if (checkSheet(words, draft.claims).items.size() < ClaimCount)
            qFatal("claims are lost");
    });
    const double states = medianMs([&](int) {
        if (checkedArticle(draft.words, draft.records, look).counts.verified != int(ClaimCount))
            qFatal("verdicts are lost");
    });
    const double cold = medianMs([&](int) {
        const ArticleWords words = articleWords(draft.content, draft.galley, english, {});
        if (checkSheet(words, draft.claims).items.size() < ClaimCount)
            qFatal("claims are lost");
    });
    const QString body = withATenthChanged(draft.content.body);
    const Galley galley = parseGalley(body);
    const ArticleWords changed = articleWords(draft.content, galley, english, {});
    const double edited = medianMs([&](int) {
        if (checkSheet(changed, draft.claims).items.empty())
            qFatal("claims are lost");
    });
    return {claimRow("600 claims in 10 000 words, one letter typed / 5 ms", typing),
            claimRow("  with the state of each / 5 ms", states),
            claimRow("  from nothing / 5 ms", cold),
            claimRow("  a tenth of the sentences changed / 5 ms", edited)};
}

} // namespace stet::bench
