// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/template.h"

#include "core/base/core_words.h"
#include "core/render/html_text.h"

#include <QRegularExpression>

#include <kainjow/mustache.hpp>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>

namespace stet {

namespace {

using kainjow::mustache::data;
using kainjow::mustache::lambda2;
using kainjow::mustache::mustache;
using kainjow::mustache::renderer;

// A marker is one of these bytes, a field's index + 0x20 and, for a list, the sub-template's.
constexpr char RawMark = '\x01';
constexpr char EscapedMark = '\x02';
constexpr char ListMark = '\x03';

/// A line that a list's tag stands on alone belongs to the template's layout, not to the page.
std::string trimmedItem(std::string text)
{
    if (const size_t first = text.find_first_not_of(" \t");
        first != std::string::npos && text[first] == '\n')
        text.erase(0, first + 1);
    const size_t last = text.find_last_not_of(" \t");
    if (last != std::string::npos && text[last] == '\n')
        text.erase(last + 1);
    return text;
}

} // namespace

class Template::Engine
{
public:
    Engine(std::string text, const TemplateFields &fields)
        : m_text(std::move(text))
        , m_fields(fields)
    {}

    /// Why the template cannot be used; empty where it can.
    std::string check()
    {
        if (m_text.find_first_of("\x01\x02\x03") != std::string::npos)
            return "it holds control characters";
        const quint32 all = (quint32(1) << m_fields.fields.size()) - 1;
        for (const quint32 present : {quint32(0), all}) {
            std::string trouble;
            compileFor(present, &trouble);
            if (!trouble.empty())
                return trouble;
        }
        for (const auto &[key, item] : m_items) {
            if (std::string trouble = item->check(); !trouble.empty())
                return trouble;
        }
        return {};
    }

    void render(std::string &out, const TemplateValues &values)
    {
        for (const Piece &piece : programFor(values.present()).pieces) {
            out.append(piece.literal);
            if (piece.items) {
                values.forItems(piece.field, [&](const TemplateValues &item) {
                    piece.items->render(out, item);
                });
            } else if (piece.escape) {
                appendHtmlText(out, values.html(piece.field));
            } else if (piece.field != NoField) {
                out.append(values.html(piece.field));
            }
        }
    }

private:
    static constexpr size_t NoField = TemplateValues::MaxFields;

    struct Piece
    {
        std::string literal;
        size_t field = NoField;
        bool escape = false; ///< the value is HTML and wanted as text
        Engine *items = nullptr;
    };

    /// The template for one set of values that are there. Never changed once it is in the list.
    struct Program
    {
        quint32 present = 0;
        std::vector<Piece> pieces;
        std::unique_ptr<const Program> next;
    };

    const Program &programFor(quint32 present)
    {
        // Pages are rendered on several threads and nearly always find their program: no lock.
        for (const Program *known = m_newest.load(std::memory_order_acquire); known;
             known = known->next.get()) {
            if (known->present == present)
                return *known;
        }
        auto made = std::make_unique<Program>();
        made->present = present;
        made->pieces = split(compileFor(present, nullptr));
        const std::scoped_lock lock(m_programsMutex);
        // Another thread may have made the same one meanwhile; two do no harm.
        made->next = std::move(m_programs);
        m_programs = std::move(made);
        m_newest.store(m_programs.get(), std::memory_order_release);
        return *m_programs;
    }

    /// The template's output with markers in place of the values that are there.
    std::string compileFor(quint32 present, std::string *trouble)
    {
        data values;
        for (size_t i = 0; i < m_fields.fields.size(); ++i) {
            const TemplateFields::Field &field = m_fields.fields[i];
            if ((present >> i & 1U) == 0)
                values.set(field.name, data(false));
            else if (field.items)
                values.set(field.name, data(listLambda(i)));
            else
                values.set(field.name, std::string{RawMark, static_cast<char>(0x20 + i)});
        }
        try {
            mustache parsed(m_text);
            parsed.set_custom_escape([](const std::string &marker) {
                return std::string{EscapedMark, marker.at(1)};
            });
            std::string output = parsed.is_valid() ? parsed.render(values) : std::string();
            if (trouble && !parsed.is_valid())
                *trouble = parsed.error_message();
            return output;
        } catch (const std::exception &exception) {
            if (trouble)
                *trouble = exception.what();
            return {};
        }
    }

    /// A list's inside becomes a template of its own.
    lambda2 listLambda(size_t field)
    {
        return [this, field](const std::string &inside, const renderer &) {
            const std::string item = trimmedItem(inside);
            const std::unique_lock lock(m_itemsMutex);
            auto found = m_items.find({field, item});
            if (found == m_items.end()) {
                found = m_items
                            .emplace(std::pair(field, item),
                                     std::make_unique<Engine>(item, *m_fields.fields[field].items))
                            .first;
                m_itemOrder.push_back(found->second.get());
            }
            const auto position =
                std::find(m_itemOrder.begin(), m_itemOrder.end(), found->second.get());
            return std::string{ListMark,
                               static_cast<char>(0x20 + field),
                               static_cast<char>(0x20 + (position - m_itemOrder.begin()))};
        };
    }

    std::vector<Piece> split(const std::string &output)
    {
        std::vector<Piece> pieces;
        size_t start = 0;
        for (size_t at = output.find_first_of("\x01\x02\x03"); at != std::string::npos;
             at = output.find_first_of("\x01\x02\x03", start)) {
            Piece piece;
            piece.literal = output.substr(start, at - start);
            piece.field = static_cast<size_t>(output.at(at + 1) - 0x20);
            const bool html = m_fields.fields.at(piece.field).form == TemplateFields::Form::Html;
            piece.escape = output[at] == EscapedMark && html; // a text is escaped already
            start = at + 2;
            if (output[at] == ListMark) {
                piece.escape = false;
                const std::unique_lock lock(m_itemsMutex);
                piece.items = m_itemOrder.at(static_cast<size_t>(output.at(start++) - 0x20));
            }
            pieces.push_back(std::move(piece));
        }
        Piece last;
        last.literal = output.substr(start);
        pieces.push_back(std::move(last));
        return pieces;
    }

    const std::string m_text;
    const TemplateFields &m_fields;
    std::mutex m_programsMutex;                ///< guards m_programs
    std::unique_ptr<const Program> m_programs; ///< the newest first
    std::atomic<const Program *> m_newest = nullptr;
    std::mutex m_itemsMutex;
    std::map<std::pair<size_t, std::string>, std::unique_ptr<Engine>> m_items;
    std::vector<Engine *> m_itemOrder;
};

void TemplateValues::set(size_t field, QStringView text)
{
    const size_t start = m_bytes.size();
    appendHtmlText(m_bytes, text);
    place(field, start);
}

void TemplateValues::set(size_t field, std::string_view utf8)
{
    const size_t start = m_bytes.size();
    appendHtmlText(m_bytes, utf8);
    place(field, start);
}

void TemplateValues::setFilled(size_t field, QStringView text, QStringView gap, QStringView value)
{
    const size_t start = m_bytes.size();
    for (qsizetype at = text.indexOf(gap.front()); at >= 0;) {
        if (text.sliced(at).startsWith(gap)) {
            appendHtmlText(m_bytes, text.first(at));
            appendHtmlText(m_bytes, value);
            text = text.sliced(at + gap.size());
            at = text.indexOf(gap.front());
        } else {
            at = text.indexOf(gap.front(), at + 1);
        }
    }
    appendHtmlText(m_bytes, text);
    place(field, start);
}

void TemplateValues::place(size_t field, size_t start)
{
    const size_t size = m_bytes.size() - start;
    m_places[field] = {start, size};
    if (size > 0)
        m_present |= quint32(1) << field;
}

TemplateValues &TemplateValues::addItem(size_t field)
{
    m_present |= quint32(1) << field;
    return m_items.emplace_back(field, TemplateValues(m_bytes)).second;
}

namespace {

/// The engine ends what it says with the place in bytes; a person looks for a line.
QString troubleIn(const QByteArray &text, const std::string &trouble)
{
    static const QRegularExpression placed(QStringLiteral("^(.*) at (\\d+)$"));
    const QString words = QString::fromStdString(trouble);
    const QRegularExpressionMatch match = placed.match(words);
    if (!match.hasMatch())
        return words;
    const qsizetype place = std::min(qsizetype(match.captured(2).toLongLong()), text.size());
    return CoreWords::tr("line %1: %2")
        .arg(text.first(place).count('\n') + 1)
        .arg(match.captured(1));
}

} // namespace

Result<Template>
Template::compile(const QString &name, const QByteArray &text, const TemplateFields &fields)
{
    Q_ASSERT(fields.fields.size() <= TemplateValues::MaxFields);
    Template made;
    made.m_engine = std::make_shared<Engine>(text.toStdString(), fields);
    if (const std::string trouble = made.m_engine->check(); !trouble.empty()) {
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("The template %1 cannot be used.").arg(name),
                    troubleIn(text, trouble));
    }
    return made;
}

void Template::render(std::string &out, const TemplateValues &values) const
{
    m_engine->render(out, values);
}

} // namespace stet
