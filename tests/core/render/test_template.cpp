// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/template.h"
#include "tests/support/test_registry.h"

using namespace stet;

namespace {

const TemplateFields ItemFields{{{"name"}, {"note"}}};
const TemplateFields SampleFields{{{"title"},
                                   {"html", TemplateFields::Form::Html},
                                   {"items", TemplateFields::Form::Text, &ItemFields}}};

enum : size_t { Title, Html, Items };

enum : size_t { Name, Note };

QByteArray rendered(const QByteArray &text, const TemplateValues &values)
{
    const Result<Template> made =
        Template::compile(QStringLiteral("t.mustache"), text, SampleFields);
    if (!made)
        return "refused: " + made.error().detail.toUtf8();
    std::string out;
    made->render(out, values);
    return QByteArray::fromStdString(out);
}

/// Values with a title alone.
struct Titled
{
    std::string bytes;
    TemplateValues values{bytes};

    explicit Titled(const QByteArray &title) { values.set(Title, title.toStdString()); }
};

} // namespace

class TestTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void textIsEscapedAlsoBetweenTripleBraces()
    {
        const Titled titled("<b \"x\" 'y'> & {{title}}");
        const TemplateValues &values = titled.values;
        const QByteArray safe = "&lt;b &quot;x&quot; &#39;y&#39;&gt; &amp; {{title}}";
        QCOMPARE(rendered("{{title}}", values), safe);
        QCOMPARE(rendered("{{{title}}}", values), safe);
        QCOMPARE(rendered("{{&title}}", values), safe);
    }

    void htmlIsRawBetweenTripleBracesOnly()
    {
        std::string bytes;
        TemplateValues values(bytes);
        values.setHtml(Html, [](std::string &out) { out += "<i>x</i>"; });
        QCOMPARE(rendered("{{{html}}}|{{html}}", values), "<i>x</i>|&lt;i&gt;x&lt;/i&gt;");
    }

    void emptyValuesAreFalse()
    {
        const QByteArray text = "{{#title}}[{{title}}]{{/title}}{{^title}}none{{/title}}";
        QCOMPARE(rendered(text, Titled("x").values), "[x]");
        QCOMPARE(rendered(text, Titled({}).values), "none");
    }

    void listsRepeatAndItemsHaveSectionsOfTheirOwn()
    {
        std::string bytes;
        TemplateValues values(bytes);
        for (const auto &[name, note] :
             {std::pair("a", ""), std::pair("b", "<"), std::pair("c", "")}) {
            TemplateValues &item = values.addItem(Items);
            item.set(Name, name);
            item.set(Note, note);
        }
        QCOMPARE(
            rendered(
                "<ul>\n{{#items}}\n<li>{{name}}{{#note}}:{{note}}{{/note}}</li>\n{{/items}}\n</ul>",
                values),
            "<ul>\n<li>a</li>\n<li>b:&lt;</li>\n<li>c</li>\n\n</ul>");
        QCOMPARE(rendered("{{^items}}none{{/items}}", Titled({}).values), "none");
    }

    void unusableTemplatesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("unclosed section") << QByteArray("{{#title}}x");
        QTest::newRow("unopened section") << QByteArray("x{{/title}}");
        QTest::newRow("unclosed tag") << QByteArray("x{{title");
        QTest::newRow("bare braces") << QByteArray("x{{");
        QTest::newRow("bad delimiters") << QByteArray("{{=x=}}");
        QTest::newRow("a list as text") << QByteArray("{{items}}");
        QTest::newRow("control characters") << QByteArray("a\x02 b");
        QTest::newRow("an item that does not close")
            << QByteArray("{{#items}}{{#name}}{{/items}}{{/name}}");
    }

    void unusableTemplatesAreRefused()
    {
        QFETCH(const QByteArray, text);
        const Result<Template> made =
            Template::compile(QStringLiteral("t.mustache"), text, SampleFields);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::InvalidInput);
        QVERIFY(made.error().message.contains(QStringLiteral("t.mustache")));
    }

    void valuesAreNeverReadAsTemplate_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value : {"{{ article.body }}",
                                  "{{{html}}}",
                                  "{{#items}}",
                                  "{% include \"/etc/passwd\" %}",
                                  "${7*7}",
                                  "%1 %2 %n",
                                  "%s%n%s%n",
                                  "{{=<% %>=}}"})
            QTest::newRow(value) << QByteArray(value);
    }

    void valuesAreNeverReadAsTemplate()
    {
        QFETCH(const QByteArray, value);
        Titled titled(value);
        TemplateValues &values = titled.values;
        values.setHtml(Html, [&value](std::string &out) { out += value.toStdString(); });
        QByteArray escaped = value;
        escaped.replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;");
        QCOMPARE(rendered("{{title}}|{{{html}}}", values), escaped + '|' + value);
    }
};

STET_TEST(TestTemplate)

#include "test_template.moc"
