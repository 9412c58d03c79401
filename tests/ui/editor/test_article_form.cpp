// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/foreground.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"
#include "ui/editor/article_fields.h"
#include "ui/editor/article_form.h"
#include "ui/editor/desk_facts.h"
#include "ui/editor/details/details_panel.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/text_mirror.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>

#include <array>
#include <cstddef>
#include <new>

using namespace stet;
using namespace stet::test;

class TestArticleForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aFocusThatGoesWithTheFormIsNotLookedFor()
    {
        MarkdownEditor editor;
        DetailsPanel details({}, [] { return QDate(); });
        // Its bytes stay here when it is gone, so that a look at them shows.
        alignas(ArticleForm) std::array<std::byte, sizeof(ArticleForm)> room{};
        auto *form = new (room.data()) ArticleForm;
        const ArticleFields fields(*form, editor, details, nullptr);
        form->~ArticleForm();
        room.fill(std::byte{});
        Q_EMIT qApp->focusChanged(&editor, nullptr);
        QVERIFY(!fields.chosen(DraftField::Body).length);
    }

    void authorsAndCategoryStayWhileNobodyTypesThere()
    {
        ArticleForm form;
        ArticleContent content = contentOf(QStringLiteral("news"));
        content.category = QStringLiteral("Ports  of call ") + QString(40'000, u'c');
        content.authors = {{QStringLiteral("Martin Luther King, Jr."), {}},
                           {QStringLiteral("Acme (Europe) Ltd"), {}},
                           {QStringLiteral("Two  spaces"), {}},
                           {QString(40'000, u'n'), {}}};
        form.load(content);
        ArticleContent written = content;
        form.writeTo(written);
        QCOMPARE(written.category, content.category);
        QCOMPARE(written.authors, content.authors);
        // A name that is added leaves the others as they were.
        auto *byline = qobject_cast<QLineEdit *>(form.field(DraftField::Authors));
        byline->setText(byline->text() + QStringLiteral(", Ana"));
        form.writeTo(written);
        QCOMPARE(written.authors.size(), size_t(5));
        QCOMPARE(written.authors[0].name, content.authors[0].name);
        QCOMPARE(written.authors[1].name, content.authors[1].name);
        QCOMPARE(written.authors[3].name, content.authors[3].name);
        QCOMPARE(written.authors[4].name, QStringLiteral("Ana"));
    }

    void aHeadlineTakesNoFileAndNothingByHalf()
    {
        ArticleForm form;
        form.load(contentOf(QStringLiteral("news")));
        auto *headline = qobject_cast<QPlainTextEdit *>(form.field(DraftField::Headline));
        const QString before = form.mirror(DraftField::Headline).text();
        QSignalSpy refused(&form, &ArticleForm::pasteRefused);
        const auto paste = [headline](QMimeData *data) {
            QApplication::clipboard()->setMimeData(data);
            headline->paste();
        };
        auto *file = new QMimeData;
        file->setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a.png"))});
        file->setText(QStringLiteral("/tmp/a.png"));
        paste(file);
        QCOMPARE(form.mirror(DraftField::Headline).text(), before);
        auto *tooLong = new QMimeData;
        tooLong->setText(QString(10'001, u'x'));
        paste(tooLong);
        QCOMPARE(form.mirror(DraftField::Headline).text(), before);
        QCOMPARE(refused.size(), 1);
        auto *words = new QMimeData;
        words->setText(QStringLiteral("two\nlines"));
        paste(words);
        QVERIFY(form.mirror(DraftField::Headline).text().contains(QStringLiteral("two lines")));
    }

    void aKindIsShownByItsNameAlone()
    {
        ArticleForm form;
        QSignalSpy edited(&form, &ArticleForm::fieldEdited);
        form.load(contentOf(QStringLiteral("explainer")));
        QCOMPARE(kindShown(form), QString());
        QCOMPARE(kindWritten(form), QStringLiteral("explainer"));
        form.setKinds(
            {builtInKind(QStringLiteral("news")), builtInKind(QStringLiteral("explainer"))});
        QCOMPARE(kindShown(form), QStringLiteral("Explainer"));
        QCOMPARE(kindWritten(form), QStringLiteral("explainer"));
        QCOMPARE(edited.count(), 0);
    }

    void whatIsBeingTypedIsLeftWhileOthersWrite()
    {
        ArticleForm form;
        ArticleContent content = contentOf(QStringLiteral("news"));
        content.category = QStringLiteral("Ports and");
        content.language = QStringLiteral("en");
        content.published = QDate(2026, 3, 4);
        content.slug = QStringLiteral("a-b");
        form.load(content);
        form.show();
        bringForward(form);
        const auto typed = [&](DraftField which, const QString &text, int caret) {
            QWidget *field = form.field(which);
            auto *line = qobject_cast<QLineEdit *>(field);
            if (auto *choice = qobject_cast<QComboBox *>(field))
                line = choice->lineEdit();
            field->setFocus();
            line->setText(text);
            line->setCursorPosition(caret);
            form.take(content);
            return QStringLiteral("%1@%2").arg(line->text()).arg(line->cursorPosition());
        };
        QCOMPARE(typed(DraftField::Category, QStringLiteral("Ports and "), 3),
                 QStringLiteral("Ports and @3"));
        QCOMPARE(typed(DraftField::Language, QStringLiteral("d"), 1), QStringLiteral("d@1"));
        QCOMPARE(typed(DraftField::Published, QStringLiteral("2026-0"), 6),
                 QStringLiteral("2026-0@6"));
        QCOMPARE(typed(DraftField::Slug, QStringLiteral("a-b-"), 4), QStringLiteral("a-b-@4"));
        // What they changed is shown in any case.
        content.slug = QStringLiteral("theirs");
        QCOMPARE(typed(DraftField::Slug, QStringLiteral("a-b-"), 4).section(u'@', 0, 0),
                 QStringLiteral("theirs"));
        auto *category = qobject_cast<QLineEdit *>(form.field(DraftField::Category));
        category->setText(QStringLiteral("Harbour"));
        category->setCursorPosition(2);
        form.setCategories({QStringLiteral("Harbours"), QStringLiteral("Rivers")});
        QCOMPARE(category->text(), QStringLiteral("Harbour"));
        QCOMPARE(category->cursorPosition(), 2);
    }

    void aKindThatTheDeskLacksIsShownByItsId()
    {
        ArticleForm form;
        form.load(contentOf(QStringLiteral("obituary")));
        form.setKinds({builtInKind(QStringLiteral("news"))});
        QCOMPARE(kindShown(form), QStringLiteral("obituary"));
        form.load(contentOf(QStringLiteral("recipe")));
        QCOMPARE(kindShown(form), QStringLiteral("recipe"));
        QCOMPARE(kindWritten(form), QStringLiteral("recipe"));
    }

    void kindsAreKnownBeforeTheDirectory()
    {
        TestDesk desk;
        DeskWatch watch(desk.session());
        QList<bool> ready;
        QList<bool> named;
        connect(&watch, &DeskWatch::factsChanged, this, [&] {
            ready.append(watch.isReady());
            named.append(!watch.facts()->kind(QStringLiteral("news")).sections.empty());
        });
        QTRY_VERIFY(watch.isReady());
        QCOMPARE(ready, (QList<bool>{false, true}));
        QCOMPARE(named, (QList<bool>{true, true}));
    }

    void anArticleLikeTheOneBeforeIsReadyToo()
    {
        TestDesk desk;
        DeskWatch watch(desk.session());
        const Surroundings same = surroundingsOf(contentOf(QStringLiteral("news")));
        for (int i = 0; i < 2; ++i) {
            watch.setOwnArticle(ArticleId::create(i + 1));
            watch.setSurroundings(same);
            QVERIFY(!watch.isReady());
            QTRY_VERIFY(watch.isReady());
            QVERIFY(watch.facts()->around->of == same);
        }
    }

    void whatStandsAroundChangesNoForm()
    {
        TestDesk desk;
        DeskWatch watch(desk.session());
        QTRY_VERIFY(watch.isReady());
        int whole = 0;
        int around = 0;
        connect(&watch, &DeskWatch::factsChanged, this, [&] { ++whole; });
        connect(&watch, &DeskWatch::aroundChanged, this, [&] { ++around; });
        watch.setSurroundings(surroundingsOf(contentOf(QStringLiteral("tool"))));
        QTRY_COMPARE(around, 1);
        QCOMPARE(whole, 0);
    }

private:
    static ArticleContent contentOf(const QString &kind)
    {
        ArticleContent content;
        content.kind = kind;
        return content;
    }

    static QString kindShown(const ArticleForm &form)
    {
        return form.findChildren<QComboBox *>().first()->currentText();
    }

    static QString kindWritten(const ArticleForm &form)
    {
        ArticleContent content;
        form.writeTo(content);
        return content.kind;
    }
};

STET_TEST(TestArticleForm)

#include "test_article_form.moc"
