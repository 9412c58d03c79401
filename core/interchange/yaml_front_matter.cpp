// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_words.h"
#include "core/interchange/front_matter.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <sstream>

namespace stet {

namespace {

/// `utf8` to the letter: QString would take a byte order mark away, which here is a character.
QString textFrom(const std::string &utf8)
{
    const QString text = QString::fromStdString(utf8);
    return utf8.starts_with("\xEF\xBB\xBF") ? QChar(QChar::ByteOrderMark) + text : text;
}

/// Builds a FrontValue from yaml-cpp's events. After the first refusal it takes nothing more; since
/// aliases are refused and never looked up, a bomb of them costs no more than its text.
class YamlBuilder final : public YAML::EventHandler
{
public:
    explicit YamlBuilder(int firstLine)
        : m_firstLine(firstLine)
    {}

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    [[nodiscard]] FrontValue takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark & /*mark*/) override {}

    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark &mark, YAML::anchor_t /*anchor*/) override
    {
        place(FrontValue{FrontValue::Form::Null, {}, lineOf(mark), {}, {}});
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t /*anchor*/) override
    {
        refuse(mark, CoreWords::tr("aliases (\"*name\") are not taken; write the value out."));
    }

    void OnScalar(const YAML::Mark &mark,
                  const std::string & /*tag*/,
                  YAML::anchor_t /*anchor*/,
                  const std::string &value) override
    {
        place(FrontValue{FrontValue::Form::Scalar, textFrom(value), lineOf(mark), {}, {}});
    }

    void OnSequenceStart(const YAML::Mark &mark,
                         const std::string & /*tag*/,
                         YAML::anchor_t /*anchor*/,
                         YAML::EmitterStyle::value /*style*/) override
    {
        open(mark, FrontValue::Form::List);
    }

    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark &mark,
                    const std::string & /*tag*/,
                    YAML::anchor_t /*anchor*/,
                    YAML::EmitterStyle::value /*style*/) override
    {
        open(mark, FrontValue::Form::Map);
    }

    void OnMapEnd() override { close(); }

private:
    [[nodiscard]] int lineOf(const YAML::Mark &mark) const
    {
        return m_firstLine + std::max(mark.line, 0);
    }

    void refuse(const YAML::Mark &mark, const QString &reason)
    {
        if (!m_error)
            m_error = refuseFrontMatter(lineOf(mark), reason).value();
    }

    [[nodiscard]] bool awaitsKey() const
    {
        return !m_open.empty() && m_open.back().form == FrontValue::Form::Map &&
               m_open.back().keys.size() == qsizetype(m_open.back().items.size());
    }

    void open(const YAML::Mark &mark, FrontValue::Form form)
    {
        if (awaitsKey())
            refuse(mark, CoreWords::tr("a list or map cannot be the name of a field."));
        if (m_open.size() >= size_t(MaxFrontMatterDepth))
            refuse(mark, CoreWords::tr("the front matter is nested too deeply."));
        if (!m_error)
            m_open.push_back(FrontValue{form, {}, lineOf(mark), {}, {}});
    }

    void close()
    {
        if (m_error || m_open.empty())
            return;
        FrontValue done = std::move(m_open.back());
        m_open.pop_back();
        place(std::move(done));
    }

    void place(FrontValue value)
    {
        if (m_error)
            return;
        if (m_open.empty())
            m_root = std::move(value);
        else if (awaitsKey())
            m_open.back().keys.append(value.text);
        else
            m_open.back().items.push_back(std::move(value));
    }

    int m_firstLine;
    std::vector<FrontValue> m_open;
    FrontValue m_root;
    std::optional<Error> m_error;
};

} // namespace

Result<FrontValue> readYaml(QStringView yaml, int firstLine)
{
    // With a line end last, yaml-cpp 0.7 takes a quoted text that is never closed.
    while (yaml.endsWith(u'\n'))
        yaml.chop(1);
    std::istringstream stream(yaml.toUtf8().toStdString());
    YamlBuilder builder(firstLine);
    try {
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
        if (!builder.error() && parser.HandleNextDocument(builder))
            return refuseFrontMatter(
                firstLine, CoreWords::tr("the front matter holds more than one document."));
    } catch (const YAML::Exception &thrown) {
        if (!builder.error())
            return refuseFrontMatter(firstLine + std::max(thrown.mark.line, 0),
                                     CoreWords::tr("the YAML front matter cannot be read: %1.")
                                         .arg(QString::fromStdString(thrown.msg)));
    } catch (const std::exception &thrown) {
        return refuseFrontMatter(firstLine,
                                 CoreWords::tr("the YAML front matter cannot be read: %1.")
                                     .arg(QString::fromLocal8Bit(thrown.what())));
    }
    if (builder.error())
        return tl::unexpected(*builder.error());
    FrontValue root = builder.takeRoot();
    if (root.form == FrontValue::Form::Null)
        root.form = FrontValue::Form::Map;
    if (root.form != FrontValue::Form::Map)
        return refuseFrontMatter(
            firstLine, CoreWords::tr("the front matter is not a list of \"name: value\"."));
    root.line = firstLine;
    return root;
}

} // namespace stet
