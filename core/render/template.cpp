// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/template.h"

#include "core/render/html_text.h"

#include <QHash>

#include <kainjow/mustache.hpp>

#include <map>
#include <mutex>
#include <shared_mutex>

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
constexpr size_t MaxFields = 64;

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
        const quint64 all = m_fields.fields.size() == MaxFields
                                ? ~quint64(0)
                                : (quint64(1) << m_fields.fields.size()) - 1;
        for (const quint64 present : {quint64(0), all}) {
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

    void render(QByteArray &out, const TemplateValues &values)
    {
        quint64 present = 0;
        for (size_t i = 0; i < m_fields.fields.size(); ++i) {
            if (!values.texts[i].isEmpty() || !values.list(i).empty())
                present |= quint64(1) << i;
        }
        for (const Piece &piece : programFor(present)) {
            out.append(piece.literal);
            if (piece.items) {
                for (const TemplateValues &item : values.list(piece.field))
                    piece.items->render(out, item);
            } else if (piece.escape) {
                appendEscaped(out, values.texts[piece.field]);
            } else if (piece.field != NoField) {
                out.append(values.texts[piece.field]);
            }
        }
    }

private:
    static constexpr size_t NoField = MaxFields;

    struct Piece
    {
        QByteArray literal;
        size_t field = NoField;
        bool escape = false;
        Engine *items = nullptr;
    };

    using Program = std::vector<Piece>;

    const Program &programFor(quint64 present)
    {
        {
            const std::shared_lock lock(m_mutex);
            if (const auto found = m_programs.find(present); found != m_programs.end())
                return *found->second;
        }
        Program program = split(compileFor(present, nullptr));
        const std::unique_lock lock(m_mutex);
        // Another thread may have been faster; programs are never replaced, so references hold.
        return *m_programs.try_emplace(present, std::make_unique<Program>(std::move(program)))
                    .first->second;
    }

    /// The template's output with markers in place of the values that are there.
    std::string compileFor(quint64 present, std::string *trouble)
    {
        data values;
        for (size_t i = 0; i < m_fields.fields.size(); ++i) {
            const TemplateFields::Field &field = m_fields.fields[i];
            if (!(present >> i & 1))
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

    Program split(const std::string &output)
    {
        Program program;
        size_t start = 0;
        for (size_t at = output.find_first_of("\x01\x02\x03"); at != std::string::npos;
             at = output.find_first_of("\x01\x02\x03", start)) {
            Piece piece;
            piece.literal = QByteArray(output.data() + start, static_cast<qsizetype>(at - start));
            piece.field = static_cast<size_t>(output.at(at + 1) - 0x20);
            const bool html = m_fields.fields.at(piece.field).form == TemplateFields::Form::Html;
            piece.escape = output[at] == EscapedMark || !html;
            start = at + 2;
            if (output[at] == ListMark) {
                piece.escape = false;
                const std::unique_lock lock(m_itemsMutex);
                piece.items = m_itemOrder.at(static_cast<size_t>(output.at(start++) - 0x20));
            }
            program.push_back(std::move(piece));
        }
        Piece last;
        last.literal =
            QByteArray(output.data() + start, static_cast<qsizetype>(output.size() - start));
        program.push_back(std::move(last));
        return program;
    }

    const std::string m_text;
    const TemplateFields &m_fields;
    std::shared_mutex m_mutex;
    std::unordered_map<quint64, std::unique_ptr<Program>> m_programs;
    std::mutex m_itemsMutex;
    std::map<std::pair<size_t, std::string>, std::unique_ptr<Engine>> m_items;
    std::vector<Engine *> m_itemOrder;
};

std::vector<TemplateValues> &TemplateValues::list(size_t field)
{
    for (auto &[known, items] : m_lists) {
        if (known == field)
            return items;
    }
    return m_lists.emplace_back(field, std::vector<TemplateValues>()).second;
}

const std::vector<TemplateValues> &TemplateValues::list(size_t field) const
{
    static const std::vector<TemplateValues> none;
    for (const auto &[known, items] : m_lists) {
        if (known == field)
            return items;
    }
    return none;
}

Result<Template>
Template::compile(const QString &name, const QByteArray &text, const TemplateFields &fields)
{
    Q_ASSERT(fields.fields.size() <= MaxFields);
    Template made;
    made.m_engine = std::make_shared<Engine>(text.toStdString(), fields);
    if (const std::string trouble = made.m_engine->check(); !trouble.empty()) {
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("The template %1 cannot be used.").arg(name),
                    QString::fromStdString(trouble));
    }
    return made;
}

void Template::render(QByteArray &out, const TemplateValues &values) const
{
    m_engine->render(out, values);
}

} // namespace stet
