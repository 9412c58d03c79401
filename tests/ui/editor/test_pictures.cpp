// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/media.h"
#include "core/galley/galley.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/pictures/figure_rules.h"
#include "ui/editor/pictures/picture_card.h"
#include "ui/editor/pictures/picture_inserter.h"
#include "ui/editor/text_mirror.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray yardBytes()
{
    QFile file(u":/stet/sample/images/yard.png"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample lacks its picture");
    return file.readAll();
}

QString attributeOf(const QByteArray &html, const QString &name)
{
    const QString start = u' ' + name + u"=\""_s;
    const QString text = QString::fromUtf8(html);
    const qsizetype at = text.indexOf(start);
    if (at < 0)
        return u"none"_s;
    QString value = text.mid(at + start.size()).section(u'"', 0, 0);
    for (const auto &[entity, letter] :
         {std::pair("&lt;", "<"), {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
        value.replace(QLatin1String(entity), QLatin1String(letter));
    return value;
}

} // namespace

/// Pictures on their way into a text.
class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void figuresAreParagraphsOfTheirOwn_data();
    void figuresAreParagraphsOfTheirOwn();
    void whatIsTypedIsWhatIsRead_data();
    void whatIsTypedIsWhatIsRead();
    void aFileGoesIntoTheDeskAndTheText();
    void escapeLeavesNothingBehind();
    void whatIsNoPictureIsRefused();
    void aRefusalOfTheDeskIsSaid();
    void whatIsPastedIsAskedFor();
    void aDroppedFileIsAskedFor();
    void otherDropsStayText();
    void anotherArticleForgetsWhatWaits();

private:
    QString picture(const QString &name);
    void typeAndInsert(const QString &alt, const QString &caption = {});
    void drop(const QPoint &place, const QMimeData &what);

    [[nodiscard]] QString text() const { return m_editor->mirror().text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<QWidget> m_window;
    MarkdownEditor *m_editor = nullptr;
    PictureInserter *m_inserter = nullptr;
    PictureCard *m_card = nullptr;
    QString m_failure; ///< what the desk answers; empty: it takes the picture
};

void TestPictures::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<TestDesk>();
    m_failure.clear();
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 700);
    m_editor = new MarkdownEditor(m_window.get());
    m_editor->resize(900, 700);
    PictureDoor door{[this](const QString &title, const QByteArray &bytes) {
        return Media(m_desk->session()).add(title, m_failure.isEmpty() ? bytes : QByteArray("x"));
    }};
    m_inserter = new PictureInserter(std::move(door), *m_editor, m_window.get());
    m_card = m_window->findChild<PictureCard *>();
    connect(m_editor, &MarkdownEditor::filesGiven, m_inserter, &PictureInserter::takeFiles);
    connect(m_editor,
            &MarkdownEditor::pictureGiven,
            m_inserter,
            [this](const QByteArray &bytes, const QImage &image) {
                if (bytes.isEmpty())
                    m_inserter->takeImage(image);
                else
                    m_inserter->takeBytes(bytes);
            });
    m_window->show();
    m_editor->setFocus();
}

void TestPictures::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

QString TestPictures::picture(const QString &name)
{
    QFile file(m_folder->filePath(name));
    const QByteArray bytes = yardBytes();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the picture could not be written");
    return file.fileName();
}

void TestPictures::typeAndInsert(const QString &alt, const QString &caption)
{
    QTRY_VERIFY(m_card->isVisible());
    auto *altField = m_card->findChild<QLineEdit *>(u"pictureAlt"_s);
    auto *captionField = m_card->findChild<QLineEdit *>(u"pictureCaption"_s);
    QTRY_VERIFY(altField->hasFocus());
    QTest::keyClicks(altField, alt);
    QTest::keyClick(altField, Qt::Key_Tab);
    QTRY_VERIFY(captionField->hasFocus());
    QTest::keyClicks(captionField, caption);
    QTest::keyClick(captionField, Qt::Key_Return);
}

void TestPictures::drop(const QPoint &place, const QMimeData &what)
{
    QWidget *target = m_editor->viewport();
    QDragEnterEvent enter(place, Qt::CopyAction, &what, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(place, Qt::CopyAction, &what, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
}

void TestPictures::figuresAreParagraphsOfTheirOwn_data()
{
    QTest::addColumn<QString>("text"); // | is the caret
    QTest::addColumn<QString>("after");
    QTest::newRow("empty") << u"|"_s << u"#\n\n|"_s;
    QTest::newRow("within a word") << u"On|e.\n\nTwo."_s << u"One.\n\n#\n\n|Two."_s;
    QTest::newRow("before all") << u"|One."_s << u"One.\n\n#\n\n|"_s;
    QTest::newRow("at the end") << u"One.|"_s << u"One.\n\n#\n\n|"_s;
    QTest::newRow("after a line break") << u"One.\n|"_s << u"One.\n\n#\n\n|"_s;
    QTest::newRow("on a blank line") << u"One.\n|\nTwo."_s << u"One.\n\n#\n\n|Two."_s;
    QTest::newRow("between blank lines") << u"One.\n\n|\n\nTwo."_s << u"One.\n\n#\n\n|Two."_s;
    QTest::newRow("a paragraph of lines")
        << u"O|ne\ntwo\n\nThree"_s << u"One\ntwo\n\n#\n\n|Three"_s;
    QTest::newRow("a list") << u"- o|ne\n- two\n\nThree"_s << u"- one\n- two\n\n#\n\n|Three"_s;
    QTest::newRow("a heading") << u"## One|\n\nTwo"_s << u"## One\n\n#\n\n|Two"_s;
    QTest::newRow("code") << u"```\na|\n\nb\n```\n\nc"_s << u"```\na\n\nb\n```\n\n#\n\n|c"_s;
    QTest::newRow("a fence left open") << u"~~~\na|\n\nb"_s << u"~~~\na\n\nb\n\n#\n\n|"_s;
}

void TestPictures::figuresAreParagraphsOfTheirOwn()
{
    QFETCH(QString, text);
    QFETCH(QString, after);
    const qsizetype caret = text.indexOf(u'|');
    text.remove(caret, 1);
    const Figure figure{u"images/a.png"_s, u"A"_s, {}, {}};
    const FigureInsertion insertion = figureAt(text, caret, figure);
    text.insert(insertion.position, insertion.text);
    text.insert(insertion.caret, u'|');
    QCOMPARE(text.replace(figureMarkdown(figure), u"#"_s), after);
}

void TestPictures::whatIsTypedIsWhatIsRead_data()
{
    QTest::addColumn<QString>("alt");
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("captionRead");
    QTest::addColumn<QString>("credit");
    for (const char *words : {"A yard with four cranes",
                              "[brackets] and ![more](x)",
                              "*stars* _lines_ `ticks` ~~waves~~",
                              "\\ back\\slash \\",
                              "a <b> & &amp; \"quotes\" 'more'",
                              "[@key] and [[slug|text]]",
                              "![a\" onerror=\"alert(1)](x)"})
        QTest::newRow(words) << QString::fromUtf8(words) << QString() << QString() << QString();
    QTest::newRow("caption") << u"A"_s << u"The yard at noon."_s << u"The yard at noon."_s
                             << QString();
    QTest::newRow("quoted") << u"A"_s << u"The \"yard\"."_s << u"The &quot;yard&quot;."_s
                            << QString();
    QTest::newRow("backslash") << u"A"_s << u"Ends in \\"_s << u"Ends in \\"_s << QString();
    QTest::newRow("markup") << u"A"_s << u"The *yard*."_s << u"The *yard*."_s << QString();
    QTest::newRow("credit") << u"A"_s << u"Noon."_s << u"Noon. <span class=\"credit\">B|C</span>"_s
                            << u"B|C"_s;
    QTest::newRow("credit alone") << u"A"_s << QString() << u"<span class=\"credit\">B</span>"_s
                                  << u"B"_s;
    QTest::newRow("double bars in a credit")
        << u"A"_s << u"Noon."_s << u"Noon. <span class=\"credit\">B || C</span>"_s << u"B || C"_s;
    QTest::newRow("a bar in the caption")
        << u"A"_s << u"North | South"_s << u"North | South"_s << QString();
}

void TestPictures::whatIsTypedIsWhatIsRead()
{
    QFETCH(QString, alt);
    QFETCH(QString, caption);
    QFETCH(QString, captionRead);
    QFETCH(QString, credit);
    const Galley galley = parseGalley(figureMarkdown({u"images/a.png"_s, alt, caption, credit}));
    QCOMPARE(galley.blocks.size(), size_t(1));
    const Block &block = *galley.blocks.front().block;
    QCOMPARE(block.kind, BlockKind::Figure);
    QCOMPARE(block.images, QStringList{u"images/a.png"_s});
    QVERIFY(block.cites.empty());
    QCOMPARE(attributeOf(block.html, u"alt"_s), alt);
    if (!captionRead.isEmpty())
        QVERIFY2(block.html.contains(captionRead.toUtf8() + "</figcaption>"),
                 block.html.constData());
}

void TestPictures::aFileGoesIntoTheDeskAndTheText()
{
    m_editor->load(u"One.\n\nTwo."_s);
    m_inserter->takeFiles({picture(u"Der Hof.PNG"_s), picture(u"second.png"_s)});
    typeAndInsert(u"A yard"_s, u"Noon [@key]."_s);
    QTRY_COMPARE(text(), u"One.\n\n![A yard](images/der-hof.png \"Noon [@key].\")\n\nTwo."_s);
    QCOMPARE(must(Media(m_desk->session()).get(u"images/der-hof.png"_s)).bytes, yardBytes());
    // The next file waits for its own words.
    typeAndInsert({});
    QTRY_COMPARE(text(),
                 u"One.\n\n![A yard](images/der-hof.png \"Noon [@key].\")\n\nTwo.\n\n"
                 "![](images/second.png)\n\n"_s);
    QTRY_VERIFY(!m_card->isVisible());
    QTRY_VERIFY(m_editor->hasFocus());
}

void TestPictures::escapeLeavesNothingBehind()
{
    m_inserter->takeFiles({picture(u"a.png"_s)});
    QTRY_VERIFY(m_card->isVisible());
    QTest::keyClick(m_card->findChild<QLineEdit *>(u"pictureAlt"_s), Qt::Key_Escape);
    QVERIFY(!m_card->isVisible());
    QTRY_VERIFY(m_editor->hasFocus());
    QCOMPARE(text(), QString());
    QVERIFY(must(Media(m_desk->session()).all()).empty());
}

void TestPictures::whatIsNoPictureIsRefused()
{
    QFile file(m_folder->filePath(u"drawing.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<svg onload=\"alert(1)\"/>");
    file.close();
    QList<ErrorCode> codes;
    connect(m_inserter, &PictureInserter::refused, this, [&](const Error &error) {
        codes.append(error.code);
    });
    m_inserter->takeFiles({file.fileName(),
                           m_folder->path(),
                           m_folder->filePath(u"missing.png"_s),
                           u"/dev/zero"_s,
                           picture(u"good.png"_s)});
    QTRY_VERIFY(m_card->isVisible());
    QCOMPARE(
        codes,
        (QList<ErrorCode>{ErrorCode::InvalidInput, ErrorCode::Io, ErrorCode::Io, ErrorCode::Io}));
}

void TestPictures::aRefusalOfTheDeskIsSaid()
{
    m_failure = u"no"_s;
    m_inserter->takeFiles({picture(u"a.png"_s)});
    typeAndInsert(u"A yard"_s);
    const auto said = [this] {
        const QList<QLabel *> labels = m_card->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"PNG, JPEG"_s);
        });
    };
    QTRY_VERIFY(said());
    QVERIFY(m_card->isVisible());
    m_failure.clear();
    QTest::keyClick(m_card->findChild<QLineEdit *>(u"pictureAlt"_s), Qt::Key_Return);
    QTRY_COMPARE(text(), u"![A yard](images/a.png)\n\n"_s);
}

void TestPictures::whatIsPastedIsAskedFor()
{
    auto *encoded = new QMimeData;
    encoded->setData(u"image/png"_s, yardBytes());
    QApplication::clipboard()->setMimeData(encoded);
    QTest::keySequence(m_editor, QKeySequence::Paste);
    typeAndInsert(u"A yard"_s);
    QTRY_COMPARE(text(), u"![A yard](images/picture.png)\n\n"_s);

    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QApplication::clipboard()->setImage(image);
    QTest::keySequence(m_editor, QKeySequence::Paste);
    typeAndInsert(u"Green"_s);
    QTRY_VERIFY(text().endsWith(u"![Green](images/picture-2.png)\n\n"_s));
    QCOMPARE(QImage::fromData(must(Media(m_desk->session()).get(u"images/picture-2.png"_s)).bytes)
                 .size(),
             image.size());

    // Copied cells and words come with a picture of themselves.
    auto *words = new QMimeData;
    words->setText(u"words"_s);
    words->setData(u"image/png"_s, yardBytes());
    QApplication::clipboard()->setMimeData(words);
    QTest::keySequence(m_editor, QKeySequence::Paste);
    QVERIFY(text().endsWith(u"words"_s));
}

void TestPictures::aDroppedFileIsAskedFor()
{
    m_editor->load(u"One.\n\nTwo."_s);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(picture(u"yard.png"_s))});
    QTextCursor second(m_editor->document());
    second.setPosition(6);
    const QPoint place = m_editor->cursorRect(second).center();
    drop(place, files);
    typeAndInsert(u"A yard"_s);
    QTRY_COMPARE(text(), u"One.\n\nTwo.\n\n![A yard](images/yard.png)\n\n"_s);
}

void TestPictures::otherDropsStayText()
{
    QMimeData links;
    links.setUrls({QUrl(u"https://ledger.example/a"_s), QUrl(u"https://ledger.example/b"_s)});
    links.setText(u"https://ledger.example/a and b"_s);
    drop(QPoint(40, 10), links);
    QCOMPARE(text(), u"https://ledger.example/a and b"_s);
    // One alone is asked for: the text is not changed.
    QSignalSpy dropped(m_editor, &MarkdownEditor::linkDropped);
    QMimeData link;
    link.setUrls({QUrl(u"https://ledger.example/a"_s)});
    link.setText(u"https://ledger.example/a"_s);
    drop(QPoint(40, 10), link);
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(text(), u"https://ledger.example/a and b"_s);
    QVERIFY(!m_card->isVisible());
}

void TestPictures::anotherArticleForgetsWhatWaits()
{
    m_inserter->takeFiles({picture(u"a.png"_s), picture(u"b.png"_s)});
    QTRY_VERIFY(m_card->isVisible());
    m_inserter->forget();
    QVERIFY(!m_card->isVisible());
    m_inserter->takeFiles({picture(u"c.png"_s)});
    typeAndInsert(u"C"_s);
    QTRY_COMPARE(text(), u"![C](images/c.png)\n\n"_s);
}

STET_TEST(TestPictures)

#include "test_pictures.moc"
