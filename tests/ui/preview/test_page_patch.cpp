// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"
#include "ui/preview/page_patch.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace stet;

namespace {

QByteArray oldName(const QByteArray &id)
{
    return "old:" + id;
}

std::vector<PagePart>::iterator partWith(std::vector<PagePart> &parts, const QByteArray &id)
{
    return std::find_if(parts.begin(), parts.end(), [&](const PagePart &p) { return p.id == id; });
}

void applyOp(std::vector<PagePart> &parts, const PageOp &op)
{
    if (op.what == PageOp::What::Insert) {
        auto after = partWith(parts, op.id);
        if (after == parts.end())
            after = partWith(parts, oldName(op.id));
        QVERIFY2(after != parts.end() || op.id.isEmpty(), "inserts after a part that is not there");
        parts.insert(op.id.isEmpty() ? parts.begin() : after + 1, op.part);
        return;
    }
    const auto at = partWith(parts, oldName(op.id));
    QVERIFY2(at != parts.end(), "changes a part that is not there");
    if (op.what == PageOp::What::Remove)
        parts.erase(at);
    else
        *at = op.part;
}

/// What patch.js does, on a list: old parts are looked up before anything changes.
std::vector<PagePart> applied(std::vector<PagePart> parts, const std::vector<PageOp> &ops)
{
    for (PagePart &part : parts)
        part.id = oldName(part.id);
    for (const PageOp &op : ops)
        applyOp(parts, op);
    for (PagePart &part : parts) {
        if (part.id.startsWith("old:"))
            part.id = part.id.mid(4);
    }
    return parts;
}

PagePart numbered(int id, int version)
{
    const QByteArray name = "b-" + QByteArray::number(id);
    return {name, "h" + QByteArray::number(version), name + " v" + QByteArray::number(version)};
}

std::vector<PagePart> randomParts(QRandomGenerator &random, int versions)
{
    std::vector<PagePart> parts;
    for (int id = 0; id < 24; ++id) {
        if (random.bounded(3) != 0)
            parts.push_back(numbered(id, random.bounded(versions)));
    }
    if (random.bounded(3) == 0)
        std::shuffle(parts.begin(), parts.end(), random);
    return parts;
}

} // namespace

class TestPagePatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anyListBecomesAnyOther()
    {
        QRandomGenerator random(1);
        for (int round = 0; round < 3'000; ++round) {
            const std::vector<PagePart> from = randomParts(random, 2);
            const std::vector<PagePart> to = randomParts(random, 2);
            QVERIFY(applied(from, diffParts(from, to)) == to);
        }
    }

    void equalListsNeedNothing()
    {
        QRandomGenerator random(2);
        const std::vector<PagePart> parts = randomParts(random, 1);
        QVERIFY(diffParts(parts, parts).empty());
    }

    void onlyTheChangedPlacesAreSent()
    {
        // Head, one block and Sources change at once: three places, three operations.
        std::vector<PagePart> from;
        for (int i = 0; i < 100; ++i)
            from.push_back(numbered(i, 0));
        std::vector<PagePart> to = from;
        to.front().hash = "other";
        to[50] = numbered(500, 0);
        to.back().hash = "other";
        const std::vector<PageOp> ops = diffParts(from, to);
        QCOMPARE(ops.size(), size_t(3));
        for (const PageOp &op : ops)
            QCOMPARE(op.what, PageOp::What::Replace);
        QCOMPARE(ops[1].id, QByteArray("b-50"));
        QCOMPARE(ops[1].part.id, QByteArray("b-500"));
    }

    void aMovedPartCostsTwoOperations()
    {
        const std::vector<PagePart> from{
            numbered(1, 0), numbered(2, 0), numbered(3, 0), numbered(4, 0)};
        const std::vector<PagePart> to{
            numbered(4, 0), numbered(1, 0), numbered(2, 0), numbered(3, 0)};
        QCOMPARE(diffParts(from, to).size(), size_t(2));
    }

    void numbersAreSentAsPairs()
    {
        test::PageFixture fixture = test::PageFixture::plain();
        fixture.addSource(QStringLiteral("a"), QStringLiteral("A"), QStringLiteral("One"));
        fixture.addSource(QStringLiteral("b"), QStringLiteral("B"), QStringLiteral("Two"));
        fixture.content.body = QStringLiteral("First.\n\nSecond [@b].\n\nThird [@b].\n");
        const Page before = fixture.page();
        fixture.content.body = QStringLiteral("First [@a].\n\nSecond [@b].\n\nThird [@b].\n");
        const PagePatch patch = diffPages(before, fixture.page());
        QVERIFY(!patch.wholePage);
        QCOMPARE(patch.marks.size(), size_t(2));
        for (const PageOp &op : patch.ops)
            QVERIFY2(!op.part.html.contains("Second") && !op.part.html.contains("Third"),
                     "a paragraph was sent for its number alone");
    }

    void anotherFrameIsAnotherPage()
    {
        const Page before = test::PageFixture::plain().page();
        Page after = before;
        after.language = "de";
        QVERIFY(diffPages(before, after).wholePage);
    }

    void whatIsTooLongIsCutAtABlock()
    {
        Page page = test::PageFixture::plain().page();
        page.parts = {{"header", "h", "head"},
                      {"b-1", "1", QByteArray(60, 'x')},
                      {"b-2", "2", QByteArray(60, 'y')},
                      {"b-3", "3", QByteArray(5, 'z')},
                      {"sources", "s", "sources"}};
        const CappedPage capped = capPage(page, 100);
        QCOMPARE(capped.leftOut, 2);
        QCOMPARE(capped.page.parts.size(), size_t(3));
        QCOMPARE(capped.page.parts.back().id, QByteArray("sources"));
        QCOMPARE(capPage(page, 1'000).leftOut, 0);
    }
};

STET_TEST(TestPagePatch)

#include "test_page_patch.moc"
