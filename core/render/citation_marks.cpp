// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/citation_marks.h"

#include "core/render/html_text.h"

#include <QUrl>

namespace stet {

CitationMarks::CitationMarks(const PageInput &input)
    : m_input(input)
    , m_sourceWord(input.language.word(QStringLiteral("sourceNumber")))
{}

void CitationMarks::appendFilled(QByteArray &out,
                                 const Block &block,
                                 const QByteArray &prefix,
                                 size_t &hash)
{
    qsizetype done = 0;
    for (const Slot &slot : block.fillings) {
        const QByteArrayView before(block.html.constData() + done, slot.offset - done);
        out.append(before);
        addToHash(hash, before);
        done = slot.offset;
        if (slot.what == Slot::What::Cite) {
            const QByteArray id = prefix + "-c" + QByteArray::number(slot.index + 1);
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
    if (source)
        m_cited.push_back({key, source, {}});
    const int number = source ? static_cast<int>(m_cited.size()) : 0;
    m_numbers.insert(key, number);
    return number;
}

void CitationMarks::appendMark(QByteArray &out, const CiteMark &mark, const QByteArray &id)
{
    QByteArray inside;
    QByteArray gap;
    for (const CiteItem &item : mark.items) {
        inside.append(gap);
        gap = item.locator.isEmpty() ? " " : "; ";
        const int number = numberOf(item.key);
        if (number == 0) {
            const QString missing = m_input.language.word(QStringLiteral("sourceMissing"));
            inside.append("<span class=\"missing\">?<span class=\"hidden\"> (" +
                          escapedUtf8(missing) + ")</span></span>");
            continue;
        }
        std::vector<QByteArray> &marks = m_cited[static_cast<size_t>(number - 1)].marks;
        if (marks.empty() || marks.back() != id)
            marks.push_back(id);
        const QByteArray digits = QByteArray::number(number);
        const QByteArray locator = escapedUtf8(item.locator);
        QString label = m_sourceWord;
        label.replace(QLatin1String("{n}"), QString::number(number));
        inside.append("<a href=\"#source-" + digits + "\" aria-label=\"" + escapedUtf8(label));
        if (!locator.isEmpty())
            inside.append(", " + locator);
        inside.append("\">" + digits);
        if (!locator.isEmpty())
            inside.append("<span class=\"locator\">, " + locator + "</span>");
        inside.append("</a>");
    }
    out.append("<sup class=\"cite\" id=\"" + id + "\">" + inside + "</sup>");
    m_marks.push_back({id, inside});
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
