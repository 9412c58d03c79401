// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/page_places.h"

#include <QUrl>

#include <algorithm>

namespace stet {

namespace {

/// No name of a heading is longer than this; a heading can be a megabyte.
constexpr qsizetype LongestName = 1'000;

/// Hands the code points of `text`, in NFC and in small letters, to `use`.
template <class Use>
void eachSmall(const QString &text, const Use &use)
{
    const QString small = text.left(LongestName).normalized(QString::NormalizationForm_C).toLower();
    const QList<uint> points = small.toUcs4();
    for (const uint point : points)
        use(static_cast<char32_t>(point));
}

bool isNameMark(char32_t point)
{
    return QChar::isLetterOrNumber(point) || QChar::isMark(point) ||
           QChar::category(point) == QChar::Punctuation_Connector;
}

void appendPoint(QString &text, char32_t point)
{
    for (const char16_t unit : QChar::fromUcs4(point))
        text += QChar(unit);
}

/// Tells names apart as GitHub and Pandoc do: the second "a" is "a-1", the third "a-2", and none
/// takes a name that is taken.
class Doubles
{
public:
    [[nodiscard]] QString apart(const QString &name)
    {
        QString own = name;
        while (m_taken.contains(own))
            own = name + u'-' + QString::number(++m_counts[name]);
        m_taken.insert(own);
        return own;
    }

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_counts;
};

} // namespace

QString gitHubName(const QString &heading)
{
    QString name;
    eachSmall(heading, [&name](char32_t point) {
        if (point == U' ' || point == U'\n')
            name += u'-';
        else if (point == U'-' || isNameMark(point))
            appendPoint(name, point);
    });
    return name;
}

QString pandocName(const QString &heading)
{
    QString name;
    bool gap = false;
    eachSmall(heading, [&](char32_t point) {
        if (QChar::isSpace(point)) {
            gap = !name.isEmpty();
            return;
        }
        if (name.isEmpty() && !QChar::isLetter(point))
            return;
        if (!isNameMark(point) && point != U'-' && point != U'.')
            return;
        if (gap)
            name += u'-';
        gap = false;
        appendPoint(name, point);
    });
    return name.isEmpty() ? QStringLiteral("section") : name;
}

PagePlaces::PagePlaces(const ArticleContent &content,
                       const Galley &galley,
                       std::function<bool(const QString &key)> hasSource)
    : m_content(content)
    , m_galley(galley)
    , m_hasSource(std::move(hasSource))
{}

void PagePlaces::nameHeadings() const
{
    if (m_named)
        return;
    m_named = true;
    Doubles gitHub;
    Doubles pandoc;
    std::vector<size_t> given; // take a name of their words only where no other heading has it
    for (size_t i = 0; i < m_galley.blocks.size(); ++i) {
        const PlacedBlock &placed = m_galley.blocks[i];
        if (!placed.block->isShown())
            continue;
        m_ids.insert(placed.id);
        if (placed.block->kind != BlockKind::Heading)
            continue;
        if (!placed.block->name.isEmpty()) {
            given.push_back(i);
            continue;
        }
        m_gitHub.insert(gitHub.apart(gitHubName(placed.block->heading)), i);
        m_pandoc.insert(pandoc.apart(pandocName(placed.block->heading)), i);
    }
    for (const size_t i : given) {
        const Block &block = *m_galley.blocks[i].block;
        const QString name = block.name.normalized(QString::NormalizationForm_C);
        if (!m_given.contains(name))
            m_given.insert(name, i);
        m_gitHub.insert(gitHub.apart(gitHubName(block.heading)), i);
        m_pandoc.insert(pandoc.apart(pandocName(block.heading)), i);
    }
}

QByteArray PagePlaces::leadsTo(const QString &part) const
{
    const QString plain = QUrl::fromPercentEncoding(part.toUtf8())
                              .left(LongestName)
                              .normalized(QString::NormalizationForm_C);
    nameHeadings();
    if (const QByteArray id = plain.toUtf8(); m_ids.contains(id))
        return id;
    const QString words = gitHubName(plain);
    for (const auto &[names, name] : {std::pair(&m_given, &plain),
                                      std::pair(&m_gitHub, &plain),
                                      std::pair(&m_pandoc, &plain),
                                      std::pair(&m_gitHub, &words)}) {
        const auto found = names->constFind(*name);
        if (!name->isEmpty() && found != names->constEnd())
            return m_galley.blocks[*found].id;
    }
    if (plain.isEmpty())
        return QByteArrayLiteral("top");
    return hasPart(plain) ? plain.toUtf8() : QByteArray();
}

bool PagePlaces::hasPart(const QString &id) const
{
    if (id == u"top" || id == u"main")
        return true;
    if (id == u"facts")
        return std::any_of(m_content.facts.begin(), m_content.facts.end(), [](const Fact &fact) {
            return !fact.name.isEmpty() || !fact.value.isEmpty();
        });
    if (id == u"corrections")
        return !m_content.corrections.empty();
    return id == u"sources" && citesAny();
}

bool PagePlaces::citesAny() const
{
    if (std::any_of(m_galley.citedKeys.begin(), m_galley.citedKeys.end(), m_hasSource))
        return true;
    const auto cites = [this](const QString &text) {
        const Block block = parseInline(text);
        return std::any_of(block.cites.begin(), block.cites.end(), [this](const CiteMark &mark) {
            return std::any_of(mark.items.begin(), mark.items.end(), [this](const CiteItem &item) {
                return m_hasSource(item.key);
            });
        });
    };
    return std::any_of(m_content.facts.begin(),
                       m_content.facts.end(),
                       [&](const Fact &fact) { return cites(fact.value); }) ||
           cites(m_content.leadCaption) ||
           std::any_of(m_content.corrections.begin(),
                       m_content.corrections.end(),
                       [&](const Correction &one) { return cites(one.text); });
}

} // namespace stet
