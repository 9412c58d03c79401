// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/source_files.h"

#include <QByteArrayList>

namespace stet::test {

QByteArray mhtmlFile()
{
    return "From: <Saved by a browser>\r\nSnapshot-Content-Location: "
           "https://ledger.example/x?utm_source=a\r\n"
           "Subject: Cranes\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/related; type=\"text/html\"; boundary=\"--b--\"\r\n\r\n"
           "----b--\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: "
           "quoted-printable\r\n"
           "Content-Location: file:///etc/passwd\r\n\r\n"
           "<title>Cranes</title><article><h1>Cranes return</h1><p>Four caf=E9s stand at the "
           "har=\r\nbour.</p></article>\r\n"
           "----b--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: "
           "base64\r\nContent-Location: "
           "https://ledger.example/a.png\r\n\r\n"
           "iVBORw0KGgo=\r\n----b----\r\n";
}

QByteArray mailFile()
{
    return "Return-Path: <jane@ledger.example>\r\nFrom: =?utf-8?q?Jan=C3=A9_Doe?= "
           "<jane@ledger.example>\r\nTo: desk@courier.example\r\n"
           "Subject: =?utf-8?b?TWluaXN0w6hyZQ==?=\r\n =?utf-8?q?_files?=\r\nDate: Thu, 5 Mar 2026 "
           "23:30:00 -0500\r\nMessage-ID: <1@x>\r\n"
           "Content-Type: multipart/mixed; boundary=out\r\n\r\nThis is a message in several "
           "parts.\r\n"
           "--out\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n"
           "--in\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe report is attached, four "
           "caf\xC3\xA9s in it.\r\n"
           "--in\r\nContent-Type: text/html\r\n\r\n<p>HTML words</p>\r\n--in--\r\n"
           "--out\r\nContent-Type: application/pdf; name=report.pdf\r\nContent-Disposition: "
           "attachment; "
           "filename=\"=?utf-8?q?r=C3=A9port.pdf?=\"\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--out--\r\n";
}

QByteArray pdfFile(const QByteArray &first, const QByteArray &second)
{
    QByteArrayList objects = {"<</Type/Catalog/Pages 2 0 R>>",
                              "<</Type/Pages/Count 2/Kids[3 0 R 5 0 R]>>",
                              "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 "
                              "R/Resources<</Font<</F 7 0 R>>>>>>",
                              "",
                              "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 6 0 "
                              "R/Resources<</Font<</F 7 0 R>>>>>>",
                              "",
                              "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                              "<</Title(On cranes)/Author(Jane Doe)>>"};
    const auto stream = [](const QByteArray &words) {
        const QByteArray drawing = "BT /F 12 Tf 20 100 Td (" + words + ") Tj ET";
        return "<</Length " + QByteArray::number(drawing.size()) + ">>stream\n" + drawing +
               "\nendstream";
    };
    objects[3] = stream(first);
    objects[5] = stream(second);
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj" + objects.at(i) + "endobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    return pdf + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer<</Size " +
           count + "/Root 1 0 R/Info 8 0 R>>\nstartxref\n" + QByteArray::number(pdf.size()) +
           "\n%%EOF\n";
}

} // namespace stet::test
