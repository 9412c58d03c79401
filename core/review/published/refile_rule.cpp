// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/published/refile_rule.h"

#include "core/base/core_words.h"
#include "core/base/sequence_diff.h"
#include "core/model/draft_fields.h"
#include "core/review/facts/fact_comparison.h"
#include "core/review/facts/facts.h"
#include "core/review/published/near_words.h"
#include "core/review/published/published_change.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

/// What a unit says: its words without those that are struck out.
QString saidIn(const Passage &passage, const WordRange &range)
{
    QString said = passage.words.mid(range.start, range.length);
    for (const ReadingMark &mark : passage.marks) {
        if (mark.what != ReadingMark::What::Struck)
            continue;
        const qint32 start = std::max(mark.words.start, range.start);
        const qint32 end = std::min(mark.words.end(), range.end());
        for (qint32 at = start; at < end; ++at)
            said[at - range.start] = u' ';
    }
    return said.simplified();
}

QStringList sentencesOf(const ReadArticle &article)
{
    QStringList sentences;
    for (const PlacedPassage &placed : article.words.passages) {
        for (const CheckUnit &unit : placed.passage->units)
            sentences.append(saidIn(*placed.passage, unit.words));
    }
    // What readers hear of a picture is checked by nobody, and can be wrong all the same.
    sentences.append(article.content.leadAlt);
    return sentences;
}

/// What a text cites and links to, in order.
QStringList targetsOf(const ReadArticle &article)
{
    QStringList targets;
    for (const PlacedPassage &placed : article.words.passages) {
        for (const ReadingMark &mark : placed.passage->marks) {
            if (mark.what != ReadingMark::What::Struck)
                targets.append(mark.target);
        }
    }
    return targets;
}

/// The first of `now` that stands elsewhere than in `was`.
QString firstOther(const QStringList &was, const QStringList &now)
{
    const auto other = std::mismatch(now.begin(), now.end(), was.begin(), was.end()).first;
    return other == now.end() ? QString() : other->simplified().left(80);
}

std::vector<QStringView> viewsOf(const QStringList &texts)
{
    return {texts.begin(), texts.end()};
}

QString joined(const QStringList &sentences, qsizetype from, qsizetype count)
{
    return sentences.mid(from, count).join(u' ');
}

QString wordAt(const FactReading &reading, const TextRange &range)
{
    return reading.text().text.mid(range.start, range.length).simplified();
}

/// What makes two facts of one kind the same one.
QString sameness(const StatedFact &fact)
{
    return QString::number(int(fact.kind)) + u' ' + QString::number(int(fact.bound)) + u' ' +
           canonical(fact);
}

bool isCounted(const StatedFact &fact)
{
    return !fact.weak && (fact.kind == FactKind::Number || fact.kind == FactKind::Date ||
                          fact.kind == FactKind::Name || fact.kind == FactKind::Quotation ||
                          fact.kind == FactKind::Designation);
}

std::vector<const StatedFact *> countedFacts(const FactReading &reading)
{
    std::vector<const StatedFact *> facts;
    for (const StatedFact &fact : reading.facts()) {
        if (isCounted(fact))
            facts.push_back(&fact);
    }
    return facts;
}

/// What is known of the words of both articles, in lower case.
struct KnownWords
{
    QSet<QString> names;    ///< of what is one beyond doubt somewhere
    QSet<QString> ordinary; ///< of the language, or written small somewhere
};

bool beginsSentence(const QString &text, qsizetype at)
{
    for (qsizetype before = at - 1; before >= 0; --before) {
        const QChar c = text[before];
        if (c.isLetterOrNumber() || c == u',' || c == u';')
            return false;
        if (QStringView(u".!?…:").contains(c))
            return true;
    }
    return true;
}

/// Compares sentences before a change with those after it.
class SentenceChange
{
public:
    SentenceChange(FactReading before, FactReading after, const KnownWords &known)
        : m_before(std::move(before))
        , m_after(std::move(after))
        , m_known(known)
    {}

    [[nodiscard]] std::optional<RefileFault> fault() const
    {
        if (!m_after.isRead() || !m_before.isRead())
            return RefileFault{RefileFault::Why::Language, FactKind::Number, {}};
        for (const auto &look : {&SentenceChange::facts,
                                 &SentenceChange::clauses,
                                 &SentenceChange::nearDenials,
                                 &SentenceChange::perhapsNames}) {
            if (std::optional<RefileFault> found = (this->*look)())
                return found;
        }
        return std::nullopt;
    }

private:
    static RefileFault faultAt(FactKind kind, const FactReading &reading, const TextRange &range)
    {
        return {RefileFault::Why::Fact, kind, wordAt(reading, range)};
    }

    [[nodiscard]] std::optional<RefileFault> facts() const
    {
        const auto was = countedFacts(m_before);
        const auto is = countedFacts(m_after);
        for (size_t i = 0; i < std::max(was.size(), is.size()); ++i) {
            const bool same =
                i < was.size() && i < is.size() && sameness(*was[i]) == sameness(*is[i]);
            if (same)
                continue;
            // The word as it would be, where there is one.
            const bool hasNew = i < is.size();
            const StatedFact &fact = hasNew ? *is[i] : *was[i];
            return faultAt(fact.kind, hasNew ? m_after : m_before, fact.range);
        }
        return std::nullopt;
    }

    /// Who denies, says or moves what: clause by clause where there are as many, since typing
    /// errors leave them; else held against each other by what they share.
    [[nodiscard]] std::optional<RefileFault> clauses() const
    {
        const std::vector<Clause> &was = m_before.clauses();
        const std::vector<Clause> &is = m_after.clauses();
        if (was.size() != is.size())
            return movedClauses();
        const auto differs = [&](FactKind kind, const TextRange &now, const TextRange &then) {
            return now.length > 0 ? faultAt(kind, m_after, now) : faultAt(kind, m_before, then);
        };
        for (size_t i = 0; i < is.size(); ++i) {
            if (was[i].denied != is[i].denied)
                return differs(FactKind::Denial, is[i].denial, was[i].denial);
            if (was[i].direction != is[i].direction)
                return differs(FactKind::Direction, is[i].directed, was[i].directed);
            if (was[i].attributed != is[i].attributed || was[i].speaker != is[i].speaker)
                return differs(FactKind::Speaker, is[i].speakerRange, was[i].speakerRange);
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<RefileFault> movedClauses() const
    {
        for (const auto &[one, other] :
             {std::pair(&m_after, &m_before), std::pair(&m_before, &m_after)}) {
            for (const FactFinding &finding : compareFacts(*one, {*other})) {
                const FactKind kind = finding.fact.kind;
                if (finding.status != FactStatus::Missing ||
                    (kind != FactKind::Denial && kind != FactKind::Direction &&
                     kind != FactKind::Speaker))
                    continue;
                if (finding.fact.range.length > 0 || finding.places.empty())
                    return faultAt(kind, *one, finding.fact.range);
                return faultAt(kind, *other, finding.places.front().range);
            }
        }
        return std::nullopt;
    }

    /// Words that all but deny, "hardly", "ohne": each stays where it is among them.
    [[nodiscard]] std::optional<RefileFault> nearDenials() const
    {
        const FactLexicon *const lexicon = m_after.lexicon();
        if (lexicon == nullptr)
            return std::nullopt;
        const QStringList forms = lexicon->forms()
                                      .groups.value(QStringLiteral("words"))
                                      .value(QStringLiteral("near negation"));
        const auto in = [&forms](const FactReading &reading) {
            QStringList found;
            for (const QString &word : plainWords(reading.text().text)) {
                if (forms.contains(word))
                    found.append(word);
            }
            return found;
        };
        const QStringList was = in(m_before);
        const QStringList is = in(m_after);
        if (was == is)
            return std::nullopt;
        const QString fresh = firstOther(was, is);
        return RefileFault{RefileFault::Why::Fact,
                           FactKind::Denial,
                           fresh.isEmpty() ? firstOther(is, was) : fresh};
    }

    /// Capitals that stand in the one text alone. At a sentence's head one may be a name that is
    /// spelt otherwise, unless one of the two is known as a word.
    [[nodiscard]] std::optional<RefileFault> perhapsNames() const
    {
        for (const auto &[one, other] :
             {std::pair(&m_after, &m_before), std::pair(&m_before, &m_after)}) {
            const QStringList others = plainWords(other->text().text);
            for (const StatedFact &fact : one->facts()) {
                if (!fact.weak || fact.kind != FactKind::Name)
                    continue;
                const QString word = plainWords(wordAt(*one, fact.range)).value(0);
                if (others.contains(word))
                    continue;
                const QString near = nearWord(word, others);
                const bool unknown = beginsSentence(one->text().text, fact.range.start) &&
                                     !m_known.ordinary.contains(word) &&
                                     !m_known.ordinary.contains(near);
                if (near.isEmpty() || unknown || m_known.names.contains(word) ||
                    m_known.names.contains(near))
                    return faultAt(FactKind::Name, *one, fact.range);
            }
        }
        return std::nullopt;
    }

    FactReading m_before;
    FactReading m_after;
    const KnownWords &m_known;
};

/// The words of a language that its forms know, and those that the texts write small.
QSet<QString> ordinaryIn(const QStringList &texts, const FactLexicon &lexicon)
{
    QSet<QString> ordinary;
    for (const QStringList &forms : lexicon.forms().groups.value(QStringLiteral("words")))
        ordinary.unite(QSet<QString>(forms.begin(), forms.end()));
    static const QRegularExpression small(
        QStringLiteral("(?<![\\p{L}\\p{N}])\\p{Ll}[\\p{L}\\p{M}]*"),
        QRegularExpression::UseUnicodePropertiesOption);
    for (const QString &text : texts) {
        for (auto found = small.globalMatch(text); found.hasNext();)
            ordinary.insert(found.next().captured());
    }
    return ordinary;
}

/// The words of what is a name beyond doubt anywhere in the texts, in lower case.
QSet<QString> namesIn(const QStringList &texts, const FactLexicon &lexicon)
{
    QSet<QString> names;
    for (const StatedFact &fact : factsOf(texts.join(u'\n'), lexicon, {})) {
        if (fact.kind == FactKind::Name && !fact.weak)
            names.unite(QSet<QString>(fact.words.begin(), fact.words.end()));
    }
    return names;
}

} // namespace

std::optional<RefileFault>
refileFault(const ReadArticle &before, const ReadArticle &after, const FactLexicons &lexicons)
{
    const QString was = fieldText(before.content, DraftField::Authors);
    if (const QString is = fieldText(after.content, DraftField::Authors); is != was)
        return RefileFault{RefileFault::Why::Byline,
                           FactKind::Name,
                           after.content.authors.empty() ? QString()
                                                         : after.content.authors.front().name};
    const QStringList targets = targetsOf(before);
    if (const QStringList is = targetsOf(after); is != targets)
        return RefileFault{RefileFault::Why::Target, FactKind::Name, firstOther(targets, is)};
    const QStringList pictures = picturesOf(before.content);
    if (const QStringList is = picturesOf(after.content); is != pictures)
        return RefileFault{RefileFault::Why::Picture, FactKind::Name, firstOther(pictures, is)};
    const QStringList code = codeOf(before.content.body);
    if (const QStringList is = codeOf(after.content.body); is != code)
        return RefileFault{RefileFault::Why::Code, FactKind::Name, firstOther(code, is)};
    const QString &language = after.content.language;
    const QStringList old = sentencesOf(before);
    const QStringList now = sentencesOf(after);
    const std::vector<DiffHunk> hunks = sequenceDiff(viewsOf(old), viewsOf(now));
    if (hunks.empty())
        return std::nullopt;
    const FactLexicon *const lexicon = lexicons.forTag(language);
    if (lexicon == nullptr)
        return RefileFault{RefileFault::Why::Language, FactKind::Number, {}};
    const KnownWords known{namesIn(old + now, *lexicon), ordinaryIn(old + now, *lexicon)};
    for (const DiffHunk &hunk : hunks) {
        const auto reading = [&](const QString &text, const ArticleContent &content) {
            return FactReading(FactText{text, language, content.published}, lexicons);
        };
        const SentenceChange change(reading(joined(old, hunk.before, hunk.removed), before.content),
                                    reading(joined(now, hunk.after, hunk.added), after.content),
                                    known);
        if (std::optional<RefileFault> fault = change.fault())
            return fault;
    }
    return std::nullopt;
}

QString describe(const RefileFault &fault)
{
    if (fault.why == RefileFault::Why::Language)
        return CoreWords::tr("Nobody can tell in this language whether a number, a date, a name or "
                             "a denial changed. Choose another class for this change.");
    if (fault.why == RefileFault::Why::Byline)
        return CoreWords::tr("Who wrote it is another: that is no typing error.");
    if (fault.why == RefileFault::Why::Target)
        return CoreWords::tr("What the text cites or links to changes: that is no typing error.");
    if (fault.why == RefileFault::Why::Picture)
        return CoreWords::tr("Another picture is shown: that is no typing error.");
    if (fault.why == RefileFault::Why::Code)
        return CoreWords::tr("A block of code changes, in which nobody can tell typing errors.");
    const auto with = [&](const QString &sentence) {
        return sentence.arg(fault.word);
    };
    switch (fault.kind) {
    case FactKind::Number:
        return with(CoreWords::tr("A number changes, “%1”: that is no typing error."));
    case FactKind::Date:
        return with(CoreWords::tr("A date changes, “%1”: that is no typing error."));
    case FactKind::Name:
        return with(CoreWords::tr("A name changes, or what may be one, “%1”: that is no typing "
                                  "error."));
    case FactKind::Quotation:
        return with(CoreWords::tr("A quotation changes, “%1”: that is no typing error."));
    case FactKind::Designation:
        return with(
            CoreWords::tr("A version or the name of a model changes, “%1”: that is no typing "
                          "error."));
    case FactKind::Denial:
        return with(CoreWords::tr("What is denied changes, “%1”: that is no typing error."));
    case FactKind::Direction:
        return with(CoreWords::tr("What rose or fell changes, “%1”: that is no typing error."));
    case FactKind::Speaker:
        return with(CoreWords::tr("Who says it changes, “%1”: that is no typing error."));
    }
    Q_UNREACHABLE();
}

} // namespace stet
