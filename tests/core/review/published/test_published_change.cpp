// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/published/published_change.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

#include <QtTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

ArticleContent published()
{
    ArticleContent content;
    content.headline = u"Cranes stand still"_s;
    content.dek = u"All of them."_s;
    content.kind = u"news"_s;
    content.language = u"en"_s;
    content.body = u"One stood. Two fell.\n\nThree \u201Crose\u201D.\n"_s;
    content.authors = {{u"Ada"_s, {}}};
    content.facts = {{u"Price"_s, u"7 EUR"_s}};
    return content;
}

ArticleWords readWords(const ArticleContent &content)
{
    static const Languages languages;
    return articleWords(content,
                        parseGalley(content.body),
                        languages.forTag(content.language),
                        builtInKind(u"news"_s));
}

/// The words of the sentences that are others than those that were published.
QStringList changedSentences(const ArticleContent &before, const ArticleContent &after)
{
    const ArticleWords was = readWords(before);
    const ArticleWords is = readWords(after);
    const std::vector<SheetItem> items = checkSheet(is, {}).items;
    const std::vector<bool> changed = changedItems(was, checkSheet(was, {}), is, items);
    QStringList sentences;
    for (size_t i = 0; i < items.size(); ++i) {
        if (changed[i])
            sentences.append(wordsAt(is, items[i].place));
    }
    return sentences;
}

} // namespace

/// Which words of an article that readers have are others.
class TestPublishedChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatReadersReadIsCompared()
    {
        const ArticleContent before = published();
        const auto changed = [&](const std::function<void(ArticleContent &)> &change) {
            ArticleContent after = before;
            change(after);
            return publishedChanges(before, after).size();
        };
        for (const auto &change : std::vector<std::function<void(ArticleContent &)>>{
                 [](ArticleContent &content) { content.headline += u'!'; },
                 [](ArticleContent &content) { content.dek += u'!'; },
                 [](ArticleContent &content) { content.body += u"More."_s; },
                 [](ArticleContent &content) {
                     content.authors.push_back({u"Bo"_s, {}});
                 },
                 [](ArticleContent &content) { content.facts[0].value = u"8 EUR"_s; },
                 [](ArticleContent &content) { content.leadAlt = u"A crane"_s; },
                 [](ArticleContent &content) {
                     content.leadCaption = u"A crane"_s;
                 }})
            QCOMPARE(changed(change), size_t(1));
        for (const auto &change : std::vector<std::function<void(ArticleContent &)>>{
                 [](ArticleContent &content) { content.tags = {u"steel"_s}; },
                 [](ArticleContent &content) { content.pins = {u"the-crane"_s}; },
                 [](ArticleContent &content) { content.category = u"Ports"_s; },
                 [](ArticleContent &content) { content.slug = u"other"_s; },
                 [](ArticleContent &content) { content.reviewDays = 9; },
                 [](ArticleContent &content) { content.corrections.push_back({}); },
                 [](ArticleContent &content) { content.modified = QDate(2026, 3, 4); },
                 [](ArticleContent &content) {
                     content.body = u"One stood.  Two fell.\n\n\nThree \"rose\".\n"_s;
                 }})
            QCOMPARE(changed(change), size_t(0));
    }

    void onlyTheSentencesThatAreOthersCount()
    {
        const ArticleContent before = published();
        ArticleContent after = before;
        QCOMPARE(changedSentences(before, after), QStringList());
        after.body.replace(u"Two fell."_s, u"Four fell."_s);
        QCOMPARE(changedSentences(before, after), QStringList{u"Four fell."_s});
        // What only moved is what it was; what is said once more is new.
        after.body = u"Three \u201Crose\u201D.\n\nTwo fell. One stood. One stood.\n"_s;
        QCOMPARE(changedSentences(before, after), QStringList{u"One stood."_s});
        // Struck out, it reads otherwise.
        after.body = u"One ~~stood~~. Two fell.\n\nThree \u201Crose\u201D.\n"_s;
        QCOMPARE(changedSentences(before, after).size(), 1);
    }
};

STET_TEST(TestPublishedChange)

#include "test_published_change.moc"
