// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_fixture.h"

#include "core/base/resources.h"
#include "core/model/words_hash.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stet::test {

const Theme &builtInTheme()
{
    static const Theme theme = [] {
        const Result<Theme> loaded = Theme::load();
        if (!loaded)
            qFatal("%s %s", qPrintable(loaded.error().message), qPrintable(loaded.error().detail));
        return *loaded;
    }();
    return theme;
}

Kind builtInKind(const QString &id)
{
    initResources();
    QFile file(QStringLiteral(":/stet/kinds/%1.json").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no kind %s", qPrintable(id));
    const Result<Kind> kind = kindFromJson(QJsonDocument::fromJson(file.readAll()).object());
    if (!kind)
        qFatal("%s", qPrintable(kind.error().message));
    return *kind;
}

PagePart partNamed(const Page &page, const QByteArray &id)
{
    for (const PagePart &part : page.parts) {
        if (part.id == id)
            return part;
    }
    return {};
}

QByteArray inside(const QByteArray &html, const QByteArray &from, const QByteArray &to)
{
    const qsizetype start = html.indexOf(from);
    if (start < 0)
        return {};
    const qsizetype end = html.indexOf(to, start + from.size());
    return html.mid(start + from.size(), end - start - from.size());
}

QString visible(const QByteArray &html)
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    return QString::fromUtf8(html).remove(tags).simplified();
}

PageFixture PageFixture::plain()
{
    PageFixture made;
    made.kind = builtInKind(QStringLiteral("news"));
    made.content.headline = QStringLiteral("A plain headline");
    made.content.kind = QStringLiteral("news");
    made.content.slug = QStringLiteral("a-plain-headline");
    made.content.language = QStringLiteral("en");
    made.content.body = QStringLiteral("One paragraph.\n\nAnother paragraph.\n");
    return made;
}

PageFixture PageFixture::full()
{
    PageFixture made = plain();
    ArticleContent &content = made.content;
    content.headline =
        QStringLiteral("Northwind opens its gripper firmware, and buyers get leverage");
    content.dek = QStringLiteral("The near-term effect is on service contracts, not on prices.");
    content.category = QStringLiteral("Robotics");
    content.slug = QStringLiteral("northwind-gripper-firmware");
    content.authors = {{QStringLiteral("Mara Lindqvist"), {}},
                       {QStringLiteral("Tom Adeyemi"), QStringLiteral("data")}};
    content.tags = {QStringLiteral("grippers"), QStringLiteral("firmware")};
    content.published = QDate(2026, 3, 4);
    content.modified = QDate(2026, 3, 6);
    content.lastVerified = QDate(2026, 3, 4);
    content.reviewDays = 30;
    content.leadImage = QStringLiteral("images/lead.png");
    content.leadAlt = QStringLiteral("A gripper holding a \"glass\" bulb");
    content.leadCaption =
        QStringLiteral("The G2 at the *fair* [@notice]. | Ana Lima, [Harbour Press]"
                       "(https://press.example)");
    content.body = QStringLiteral(
        "## What changed\n\n"
        "Northwind published the firmware on 3 March 2026 [@ledger; @notice]. The release covers "
        "the motor controller and the *force-sensing* loop, but **not** the vision stack "
        "[@notice, p. 4].\n\n"
        "![A gripper on a bench](images/bench.png \"The gripper on a bench.\")\n\n"
        "### In numbers\n\n"
        "| Part | Cost |\n| :--- | ---: |\n| Arm | 6,400 EUR |\n| Service | 1,150 EUR [@weekly] "
        "|\n\n"
        "1. First, read the licence.\n2. Then see [[shared-gearbox|our explainer]], or "
        "[the firm](https://northwind.example/g2).\n\n"
        "> We change eleven or twelve a year.\n\n"
        "```\nmake firmware\n```\n\n"
        "* * *\n\n"
        "## Buyer take\n\n"
        "Do not reopen a signed contract for this. See [[no-such-article]].\n");
    content.facts = {{QStringLiteral("List price"), QStringLiteral("6,400 EUR [@price-list]")},
                     {QStringLiteral("Released"), QStringLiteral("3 March 2026 [@notice]")}};
    content.roles = {{QStringLiteral("notice"), SourceRole::Primary},
                     {QStringLiteral("ledger"), SourceRole::Corroborating}};
    content.corrections = {{QDate(2026, 3, 6),
                            CorrectionClass::Correction,
                            QStringLiteral("An earlier version said that the vision stack was part "
                                           "of the release. It is not.")}};
    content.verifiedWords = wordsHash(content);
    made.desk.name = QStringLiteral("The Harbor Desk");
    made.desk.address = QStringLiteral("desk@harbor.example");
    made.desk.baseUrl = QStringLiteral("https://harbor.example");
    made.desk.language = QStringLiteral("en");
    made.addSource(QStringLiteral("ledger"),
                   QStringLiteral("Harbor Ledger"),
                   QStringLiteral("Northwind publishes gripper code"),
                   QStringLiteral("https://ledger.example/a?b=1&c=2"));
    made.addSource(QStringLiteral("notice"),
                   QStringLiteral("Northwind Robotics"),
                   QStringLiteral("Notice: G2 firmware 4.1 licence"),
                   QStringLiteral("https://northwind.example/notice"));
    made.addSource(QStringLiteral("weekly"),
                   QStringLiteral("Circuit Weekly"),
                   QStringLiteral("What a gripper really costs"));
    made.addSource(QStringLiteral("price-list"), {}, QStringLiteral("Price list, 2026"));
    made.hrefs.insert(QStringLiteral("shared-gearbox"),
                      QStringLiteral("../explainer/shared-gearbox.html"));
    made.readNext = {{QStringLiteral("Why three arm makers share one gearbox"),
                      QStringLiteral("../explainer/shared-gearbox.html")},
                     {QStringLiteral("What the port authority really bought"),
                      QStringLiteral("../news/port-authority-cranes.html")}};
    made.home = QStringLiteral("../index.html");
    made.nav = {{QStringLiteral("News"), QStringLiteral("../index-news.html")},
                {QStringLiteral("Tools"), QStringLiteral("../index-tool.html")}};
    return made;
}

void PageFixture::addSource(const QString &key,
                            const QString &publisher,
                            const QString &title,
                            const QString &url)
{
    Source source;
    source.key = key;
    source.publisher = publisher;
    source.title = title;
    source.url = url;
    source.id = SourceId::create(sources.size() + 1);
    sources.insert(key, source);
}

void PageFixture::verify(
    DraftField field, const QString &words, const QString &quote, const QString &key, int row)
{
    const QString text = field == DraftField::Headline      ? content.headline
                         : field == DraftField::Dek         ? content.dek
                         : field == DraftField::LeadCaption ? content.leadCaption
                         : field == DraftField::Facts ? content.facts[size_t(row)].name + u'\n' +
                                                            content.facts[size_t(row)].value
                                                      : content.body;
    const qsizetype at = text.indexOf(words);
    if (at < 0)
        qFatal("no words %s", qPrintable(words));
    evidence.words.push_back({evidence.said.claims.size(), field, row, {at, words.size()}});
    ReaderClaim claim;
    claim.words = words;
    claim.marked = true;
    const Source source = sources.value(key);
    claim.quotes = {{quote, source.id, u"p. 4"_s, 1'772'625'600'000, true, {}, {}}};
    evidence.said.claims.push_back(std::move(claim));
    evidence.said.sources.push_back(source);
}

template <class Render>
auto PageFixture::rendered(const Render &render) const
{
    static const Languages languages;
    const Galley galley = parseGalley(content.body);
    const PageInput input{
        .content = content,
        .galley = galley,
        .desk = desk,
        .kind = kind,
        .language = languages.forTag(content.language),
        .source =
            [this](const QString &key) {
                const auto found = sources.constFind(key);
                return found == sources.constEnd() ? nullptr : &*found;
            },
        .articleHref = [this](const QString &slug) { return hrefs.value(slug); },
        .hasPicture = [this](const QString &file) { return !missingPictures.contains(file); },
        .copies = [this](const QString &file) { return copiesOf(copies, file); },
        .readNext = readNext,
        .home = home,
        .nav = nav,
        .kindsInUse = kindsInUse,
        .publicState = publicState,
        .checkedBy = checkedBy,
        .checkedByAuthor = checkedByAuthor,
        .keptSources = keptSources,
        .reread = [this](const Source &) { return sourcesReread; },
        .evidence = evidence.words.empty() ? nullptr : &evidence,
        .evidenceFell = evidenceFell,
        .overdue = overdue,
    };
    return render(input);
}

Page PageFixture::page() const
{
    return rendered([](const PageInput &input) { return renderPage(input, builtInTheme()); });
}

QByteArray PageFixture::document() const
{
    return rendered([](const PageInput &input) {
        return QByteArray::fromStdString(
            renderDocument(input, builtInTheme(), QStringLiteral("../theme.css")));
    });
}

} // namespace stet::test
