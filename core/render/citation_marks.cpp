// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/citation_marks.h"

#include "core/render/html_text.h"

#include <QUrl>

namespace stet {

CitationMarks::CitationMarks(const PageInput &input)
    : m_input(input)
    , m_sourceWord(input.language.word(QStringLiteral("sourceNumber")))
{
    const QByteArray words = escapedUtf8(input.language.word(QStringLiteral("sourceMissing")));
    appendAll(
        m_missing, "<span class=\"missing\">?<span class=\"hidden\"> (", words, ")</span></span>");
}

void CitationMarks::appendFilled(QByteArray &out,
                                 const Block &block,
                                 const QByteArray &prefix,
                                 size_t &hash)
{
    qsizetype done = 0;
    for (const Slot &slot : block.fillings) {
        QByteArrayView before(block.html.constData() + done, slot.offset - done);
        // A mark stands at its word, however it was typed.
        if (slot.what == Slot::What::Cite && before.endsWith(' '))
            before.chop(1);
        out.append(before);
        addToHash(hash, before);
        done = slot.offset;
        if (slot.what == Slot::What::Cite) {
            QByteArray id;
            appendAll(id, prefix, "-c", QByteArray::number(slot.index + 1));
            appendMark(out, block.cites.at(static_cast<size_t>(slot.index)), id);
        } else {
            const QByteArray filling = fillingOf(block, slot);
            out.append(filling);
            addToHash(hash, filling);
        }
    }
    const QByteArrayView rest(block.html.constData() + done, block.html.size() - done);
    out.append(rest);
    addToHash(hash, rest);
}

int CitationMarks::numberOf(const QString &key)
{
    const auto known = m_numbers.constFind(key);
    if (known != m_numbers.constEnd())
        return *known;
    const Source *const source = m_input.source ? m_input.source(key) : nullptr;
    if (!source)
        return *m_numbers.insert(key, 0);
    const int number = static_cast<int>(m_cited.size()) + 1;
    Cited cited{key, source, {}, QByteArray::number(number), {}, sourceAddress(*source), {}};
    cited.title = printedTitle(*source, m_input.language).toUtf8();
    QString label = m_sourceWord;
    label.replace(QLatin1String("{n}"), QString::number(number));
    appendAll(
        cited.link, "<a href=\"#source-", cited.number, "\" aria-label=\"", escapedUtf8(label));
    m_cited.push_back(std::move(cited));
    return *m_numbers.insert(key, number);
}

void CitationMarks::appendMark(QByteArray &out, const CiteMark &mark, const QByteArray &id)
{
    appendAll(out, "<sup class=\"cite\" id=\"", id, "\">");
    const qsizetype begin = out.size();
    const char *gap = "";
    for (const CiteItem &item : mark.items) {
        out.append(gap);
        gap = item.locator.isEmpty() ? " " : "; ";
        const int number = numberOf(item.key);
        if (number == 0) {
            out.append(m_missing);
            continue;
        }
        Cited &cited = m_cited[static_cast<size_t>(number - 1)];
        if (cited.marks.empty() || cited.marks.back() != id)
            cited.marks.push_back(id);
        if (item.locator.isEmpty()) {
            appendAll(out, cited.link, "\">", cited.number, "</a>");
            continue;
        }
        const QByteArray locator = escapedUtf8(item.locator);
        appendAll(out, cited.link, ", ", locator, "\">", cited.number);
        appendAll(out, "<span class=\"locator\">, ", locator, "</span></a>");
    }
    m_marks.push_back({id, out.mid(begin)});
    out.append("</sup>");
}

QByteArray CitationMarks::fillingOf(const Block &block, const Slot &slot) const
{
    if (slot.what == Slot::What::Image)
        return escapedUtf8(
            QString::fromUtf8(imageAddress(m_input.root, block.images.value(slot.index))));
    const WikiLink &link = block.links.at(static_cast<size_t>(slot.index));
    const QString href = m_input.articleHref ? m_input.articleHref(link.slug) : QString();
    if (href.isEmpty())
        return {};
    return " href=\"" + escapedUtf8(href) + '"';
}

QString printedTitle(const Source &source, const Language &language)
{
    if (!source.title.isEmpty())
        return source.title;
    if (source.terms == SourceTerms::Confidential)
        return language.word(QStringLiteral("confidentialSource"));
    const QString host = QUrl(source.url).host();
    return host.isEmpty() ? language.word(QStringLiteral("untitled")) : host;
}

QByteArray sourceAddress(const Source &source)
{
    if (source.terms != SourceTerms::Open)
        return {};
    if (!source.url.isEmpty())
        return webAddress(source.url);
    if (!source.doi.startsWith(QLatin1String("10.")))
        return {};
    return "https://doi.org/" + QUrl::toPercentEncoding(source.doi, "/");
}

void addToHash(size_t &hash, QByteArrayView bytes)
{
    hash = qHashBits(bytes.data(), static_cast<size_t>(bytes.size()), hash);
}

QByteArray hashText(size_t hash)
{
    return QByteArray::number(static_cast<qulonglong>(hash), 16);
}

QByteArray imageAddress(const QString &root, const QString &file)
{
    return root.toUtf8() + QUrl::toPercentEncoding(file, "/");
}

} // namespace stet
